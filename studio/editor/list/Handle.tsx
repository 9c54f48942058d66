import { useLayoutEffect, useRef } from "preact/hooks";
import { fill } from "../../../contract/fill.ts";
import { editorWords as words } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { dragMember } from "./drag.ts";

type Props = {
	index: number;
	count: number;
	/** What is moved, as the status line names it. */
	what: string;
	move: (from: number, to: number) => void;
};

const steps: { [key: string]: -1 | 1 } = { ArrowUp: -1, ArrowDown: 1 };

/**
 * The handle of a list member. It is dragged by mouse or finger, or moved by arrow keys. It is inside the member's
 * `li`.
 */
export function Handle({ index, count, what, move }: Props) {
	const button = useRef<HTMLButtonElement>(null);
	const isMoved = useRef(false);
	const { say } = useEditor();
	const moveAndSay = (from: number, to: number) => {
		isMoved.current = true;
		move(from, to);
		say(fill(words.moved, { what, n: to + 1, all: count }));
	};
	useLayoutEffect(() => {
		// An element that is moved in the page loses the focus.
		if (isMoved.current) button.current?.focus();
		isMoved.current = false;
	}, [index]);
	return (
		<button
			type="button"
			class="handle"
			ref={button}
			aria-label={fill(words.move, { what, n: index + 1, all: count })}
			title={words.moveHint}
			onPointerDown={(event) => dragMember(event, event.currentTarget, moveAndSay)}
			onKeyDown={(event) => {
				const to = index + (steps[event.key] ?? 0);
				if (to === index) return;
				event.preventDefault();
				if (to >= 0 && to < count) moveAndSay(index, to);
			}}
		>
			<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
				<path d="M5 3h2v2H5zM9 3h2v2H9zM5 7h2v2H5zM9 7h2v2H9zM5 11h2v2H5zM9 11h2v2H9z" />
			</svg>
		</button>
	);
}
