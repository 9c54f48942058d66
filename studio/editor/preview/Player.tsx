import { useEffect, useRef, useState } from "preact/hooks";
import type { Quiz } from "../../../contract/quiz.ts";
import type { Player as PlayerModule } from "../../../widget/entry/element.ts";
import { editorWords } from "../../words/editor.ts";

type Props = {
	quiz: Quiz;
	/** The attributes that a page sets on the element. */
	attributes: { lang?: string; theme?: string; mode?: string };
};

/** The same script that readers get, from the same address. */
const SCRIPT = "/player.js";
async function loadPlayer(): Promise<PlayerModule> {
	const player: PlayerModule = await import(/* @vite-ignore */ SCRIPT);
	return player;
}

/** Plays in a new element, which replaces the old one once it has something to show. */
function playIn(place: HTMLElement, { quiz, attributes }: Props): { begun: Promise<void>; stop: () => void } {
	const host = document.createElement("div");
	for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
	let isGone = false;
	let end = () => {
		host.remove();
	};
	const begin = async () => {
		const { play } = await loadPlayer();
		if (isGone) return;
		const stop = await play(host, location.origin, { published: { revision: 1, quiz } }, () => isGone);
		if (isGone) return stop();
		place.replaceChildren(host);
		end = () => {
			stop();
		};
	};
	const stop = () => {
		isGone = true;
		end();
	};
	return { begun: begin(), stop };
}

/** The real widget with a quiz that need not be stored. It starts again when the quiz or the attributes change. */
export function Player({ quiz, attributes }: Props) {
	const place = useRef<HTMLDivElement>(null);
	const [hasFailed, setFailed] = useState(false);
	useEffect(() => {
		if (!place.current) return;
		const { begun, stop } = playIn(place.current, { quiz, attributes });
		begun.catch((error: unknown) => {
			console.error(error);
			setFailed(true);
		});
		return stop;
	}, [quiz, attributes]);
	return (
		<>
			{hasFailed && <p class="notice">{editorWords.preview.failed}</p>}
			<div ref={place} class="player" />
		</>
	);
}
