import { useState } from "preact/hooks";
import { fill } from "../../contract/fill.ts";
import type { QuizListing } from "../../contract/quizList.ts";
import { Fault } from "../Fault.tsx";
import { useAct } from "../useAct.ts";
import { words } from "../words.ts";
import { claimsIn, withClaims } from "./copies.ts";
import { loadDocuments, saveCopy } from "./documents.ts";
import { TargetSearch } from "./TargetSearch.tsx";
import { wordsOfClaim } from "./wordsOfClaim.ts";

const { copy: text } = words;

type Claims = ReturnType<typeof claimsIn>;

/**
 * Adds claims to another quiz's draft. If it has no draft, one is made from the published quiz. Returns the page where
 * it is edited.
 */
async function copyInto({ id }: QuizListing, claims: Claims): Promise<string> {
	const { draft, version, published } = await loadDocuments(id);
	return saveCopy(id, { ...withClaims(draft ?? published, claims), id }, version);
}

type Props = { id: string; document: unknown; language: string | undefined };

/** Copies some claims with their questions into another quiz's draft. */
export function CopyQuestions({ id, document, language }: Props) {
	const claims = claimsIn(document);
	const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
	const [target, setTarget] = useState<QuizListing>();
	const { isBusy, refusal, act } = useAct();
	const toggle = (index: number) => {
		const next = new Set(chosen);
		if (!next.delete(index)) next.add(index);
		setChosen(next);
	};
	const copy = () =>
		act(async () => {
			if (!target) return "";
			location.assign(
				await copyInto(
					target,
					claims.filter((_, index) => chosen.has(index)),
				),
			);
			return "";
		});
	return (
		<section aria-labelledby="questions">
			<h2 id="questions">{text.questions}</h2>
			<p>{text.questionsText}</p>
			<form
				class="fields narrow"
				onSubmit={(event) => {
					event.preventDefault();
					void copy();
				}}
			>
				<fieldset class="ticks">
					<legend>{text.which}</legend>
					{claims.map((claim, index) => (
						<label key={`${index} ${claim.id}`}>
							<input type="checkbox" checked={chosen.has(index)} onChange={() => toggle(index)} />
							<span lang={language} dir="auto">
								{wordsOfClaim(claim)}
							</span>
						</label>
					))}
				</fieldset>
				<TargetSearch without={id} target={target} choose={setTarget} />
				{target && language !== undefined && target.language !== language && <p class="notice">{text.otherLanguage}</p>}
				{refusal && <Fault refusal={refusal} />}
				<button type="submit" disabled={isBusy || chosen.size === 0 || !target}>
					{target ? fill(text.copyInto, { title: target.title }) : text.copyButton}
				</button>
			</form>
		</section>
	);
}
