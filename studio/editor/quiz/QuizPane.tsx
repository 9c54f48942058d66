import { useCallback, useRef } from "preact/hooks";
import { editorWords } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { countInWords } from "../faults/countInWords.ts";
import { NotesAt } from "../faults/NotesAt.tsx";
import { countNotes, type Note } from "../faults/notes.ts";
import { memberKeys } from "../list/memberKeys.ts";
import { listAt, valueAt } from "../state/edit.ts";
import { fieldId } from "../state/place.ts";
import { AboutFields } from "./AboutFields.tsx";
import { BandFields } from "./BandFields.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import { freshClaim } from "./freshClaim.ts";

const words = editorWords.claims;

type Props = {
	document: unknown;
	notes: readonly Note[];
	open: string | undefined;
	toggle: (key: string) => void;
};

/** The quiz: its own fields, its claims in order, and the texts on the result. */
export function QuizPane({ document, notes, open, toggle }: Props) {
	const { dispatch, show } = useEditor();
	const field = (name: string) => valueAt(document, [name]);
	const claims = listAt(document, ["claims"]);
	const keys = memberKeys(claims);
	const now = useRef(keys);
	now.current = keys;
	const toggleAt = useCallback((index: number) => toggle(now.current[index] ?? ""), [toggle]);
	const isList = field("claims") === undefined || Array.isArray(field("claims"));
	return (
		<>
			<AboutFields
				title={field("title")}
				language={field("language")}
				confidence={field("confidence")}
				dontKnow={field("dontKnow")}
				hosts={field("hosts")}
			/>
			<section class="part" id={fieldId(["claims"])} tabIndex={-1} aria-labelledby="claims-title">
				<h2 id="claims-title">{words.title}</h2>
				<p class="hint">{words.text}</p>
				<NotesAt path={["claims"]} />
				{!isList && (
					<>
						<p class="notice">{words.unreadableList}</p>
						<pre>{JSON.stringify(field("claims"), null, 2)}</pre>
						<button type="button" class="quiet" onClick={() => dispatch({ type: "set", path: ["claims"], value: [] })}>
							{words.replaceList}
						</button>
					</>
				)}
				<ol class="claims">
					{claims.map((claim, index) => {
						const count = countNotes(notes, ["claims", index]);
						return (
							<ClaimCard
								key={keys[index]}
								claim={claim}
								index={index}
								count={claims.length}
								isOpen={keys[index] === open}
								state={countInWords(count)}
								isFaulty={count.fault > 0}
								toggle={toggleAt}
							/>
						);
					})}
				</ol>
				{isList && (
					<button
						type="button"
						id={fieldId(["claims", "add"])}
						onClick={() => {
							dispatch({ type: "insert", path: ["claims"], member: freshClaim() });
							show(["claims", claims.length, "statement"]);
						}}
					>
						{words.add}
					</button>
				)}
			</section>
			<BandFields value={field("bands")} />
		</>
	);
}
