import { fill } from "../../../contract/fill.ts";
import { isRecord } from "../../../contract/merge/same.ts";
import { editorWords } from "../../words/editor.ts";
import { useEditor, useLanguage } from "../editorContext.ts";
import { isKind } from "../kinds/forms.ts";
import { Handle } from "../list/Handle.tsx";
import { memo } from "../memo.ts";
import { textAt, valueAt } from "../state/edit.ts";
import { newId } from "../state/names.ts";
import { fieldId } from "../state/place.ts";
import { ClaimForm } from "./ClaimForm.tsx";

const words = editorWords.claims;

export type ClaimCardProps = {
	claim: unknown;
	index: number;
	count: number;
	isOpen: boolean;
	/** What is left to do in the claim, as text. Empty if nothing is. */
	state: string;
	isFaulty: boolean;
	toggle: (index: number) => void;
};

function nameOfKind(claim: unknown): string {
	const kind = valueAt(claim, ["question", "kind"]);
	if (isKind(kind)) return editorWords.question.kinds[kind];
	return kind === undefined ? words.unasked : String(kind);
}

/** A claim in the list: its statement, or all its fields when it is open. */
export const ClaimCard = memo(function ClaimCard(props: ClaimCardProps) {
	const { claim, index, count, isOpen, state, isFaulty, toggle } = props;
	const { dispatch, say, show } = useEditor();
	const language = useLanguage();
	const path = ["claims", index];
	const what = fill(words.one, { n: index + 1 });
	const statement = textAt(claim, ["statement"]) || textAt(claim, ["question", "prompt"]);
	const head = fieldId([...path, "head"]);
	const duplicate = () => {
		dispatch({
			type: "insert",
			path: ["claims"],
			member: { ...(isRecord(claim) && claim), id: newId() },
			index: index + 1,
		});
		show(["claims", index + 1, "statement"]);
	};
	const remove = () => {
		dispatch({ type: "remove", path: ["claims"], index });
		say(fill(editorWords.removed, { what }));
		show(count > 1 ? ["claims", Math.max(0, index - 1), "head"] : ["claims", "add"]);
	};
	return (
		<li class={isOpen ? "claim open" : "claim"}>
			<div class="claim-head">
				<Handle
					index={index}
					count={count}
					what={what}
					move={(from, to) => dispatch({ type: "move", path: ["claims"], from, to })}
				/>
				<h3>
					<button
						type="button"
						class="claim-name"
						id={head}
						aria-expanded={isOpen}
						aria-controls={isOpen ? fieldId(path) : undefined}
						onClick={() => toggle(index)}
					>
						<span class="claim-about">
							{what} · {nameOfKind(claim)}
							{state && <span class={isFaulty ? "claim-state bad" : "claim-state"}>{state}</span>}
						</span>
						<span class="claim-words" lang={statement ? language : undefined} dir="auto">
							{statement || words.unwritten}
						</span>
					</button>
				</h3>
			</div>
			{isOpen && (
				<div class="claim-body" id={fieldId(path)}>
					{isRecord(claim) ? (
						<ClaimForm path={path} claim={claim} />
					) : (
						<>
							<p class="notice">{words.unreadable}</p>
							<pre>{JSON.stringify(claim, null, 2)}</pre>
						</>
					)}
					<div class="row claim-acts">
						{isRecord(claim) && (
							<button type="button" class="quiet" onClick={duplicate}>
								{words.duplicate}
							</button>
						)}
						<button type="button" class="quiet" onClick={remove}>
							{words.remove}
						</button>
					</div>
				</div>
			)}
		</li>
	);
});
