import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { fill } from "../../../contract/fill.ts";
import { editorWords } from "../../words/editor.ts";
import { useLanguage } from "../editorContext.ts";
import { memo } from "../memo.ts";
import type { Mark } from "./findMarks.ts";
import { piecesOf } from "./pieces.ts";
import { selectionIn } from "./selection.ts";
import type { Spot, StoryIndex } from "./storyIndex.ts";

const words = editorWords.story;

export type Selected = { from: Spot; to: Spot };

type Props = {
	/** Where the element is stored, so that the selection in it can be read. */
	box: RefObject<HTMLDivElement | null>;
	index: StoryIndex;
	marks: readonly Mark[];
	open: number | undefined;
	show: (claim: number) => void;
	select: (selected: Selected | undefined) => void;
};

/** The index of the claim whose mark contains a node. */
function claimAt(node: Node | null): number | undefined {
	const mark = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("mark[data-claim]");
	return mark ? Number(mark.dataset.claim) : undefined;
}

/**
 * The story's text, for reading and selecting. It is a read-only text box, because only in a text box do browsers show
 * a caret and allow selecting by keyboard. A click or Enter on a mark opens its claim.
 */
export const StoryText = memo(function StoryText({ box, index, marks, open, show, select }: Props) {
	const language = useLanguage();
	useEffect(() => {
		const follow = () => box.current && select(selectionIn(box.current));
		document.addEventListener("selectionchange", follow);
		return () => document.removeEventListener("selectionchange", follow);
	}, [box, select]);
	const openAt = (node: Node | null) => {
		const claim = claimAt(node);
		if (claim !== undefined) show(claim);
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: neither element can mark words
		<div
			ref={box}
			class="story-text"
			role="textbox"
			tabIndex={0}
			aria-multiline
			aria-readonly
			aria-label={words.text}
			aria-describedby="story-hint"
			contentEditable
			inputMode="none"
			spellcheck={false}
			lang={language}
			dir="auto"
			onBeforeInput={(event) => event.preventDefault()}
			onPaste={(event) => event.preventDefault()}
			onDrop={(event) => event.preventDefault()}
			onClick={({ target }) => getSelection()?.isCollapsed && target instanceof Node && openAt(target)}
			onKeyDown={(event) => {
				if (event.key !== "Enter") return;
				event.preventDefault();
				openAt(getSelection()?.focusNode ?? null);
			}}
		>
			{index.paragraphs.map((paragraph, place) => (
				<p key={place}>
					{piecesOf(paragraph, place, marks).map(({ text, claim }, at) =>
						claim === undefined ? (
							text
						) : (
							<mark
								key={at}
								data-claim={claim}
								class={claim === open ? "open" : undefined}
								title={fill(words.marked, { n: claim + 1 })}
							>
								{text}
							</mark>
						),
					)}
				</p>
			))}
		</div>
	);
});
