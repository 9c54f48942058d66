import { render } from "preact";
import type { PublishedQuiz } from "../contract/quiz.ts";
import { routes } from "../contract/wire.ts";
import { answersBodyOf } from "./answersBody.ts";
import { attemptId } from "./attemptId.ts";
import { emit } from "./emit.ts";
import { en } from "./locales/en.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { pageLink } from "./pageLink.ts";
import { share, shareText } from "./share.ts";
import { sheet } from "./sheet.ts";
import { type Action, begin, isNewScene, reduce, type State } from "./state.ts";
import { tell } from "./tell.ts";
import { createText, type Text } from "./text.ts";
import { Notice } from "./view/Notice.tsx";
import { Quiz } from "./view/Quiz.tsx";

type Stop = () => void;

/** What came back when the quiz was asked for: the quiz, or why there is none. */
export type Loaded = { published: PublishedQuiz } | { code: string };

/** Plays a loaded quiz in the host element, or says why it cannot; the host's own content then stays. */
export function play(host: HTMLElement, home: string, loaded: Loaded): Stop {
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
	root.adoptedStyleSheets = [sheet()];
	const text = createText("en", en);
	const stopScene =
		"published" in loaded
			? perform({ host, root, text, home }, loaded.published)
			: notice({ host, root, text, home }, loaded.code);
	return () => {
		stopScene();
		render(null, root);
	};
}

function notice({ host, root, text }: Stage, code: string): Stop {
	render(<Notice message={code === "withdrawn" ? text.withdrawn : text.unavailable} />, root);
	emit(host, "error", { code });
	return () => undefined;
}

type Stage = { host: HTMLElement; root: ShadowRoot; text: Text; home: string };

/** The shell around the reducer: clock, random numbers, network, events and focus live here. */
function perform({ host, root, text, home }: Stage, published: PublishedQuiz): Stop {
	const { quiz, revision } = published;
	const moment = () => ({ now: performance.now(), attempt: attemptId() });
	let state = begin(published, pageLink(), moment());
	let outbox = openOutbox();

	function openOutbox(): Outbox {
		return createOutbox({
			url: home + routes.answers(quiz.id),
			onReply: ({ tally }) => send({ type: "learn", news: { tally } }),
			onRefused: (status) => {
				send({ type: "learn", news: { refused: true } });
				emit(host, "error", { code: `answers refused: ${status}` });
			},
		});
	}

	const paint = () => render(<Quiz {...{ state, text, send }} />, root);

	function send(action: Action): void {
		const before = state;
		state = reduce(before, action, moment());
		if (action.type === "share") void offer();
		if (state === before) return;
		paint();
		if (isNewScene(before, state)) root.querySelector<HTMLElement>("[tabindex]")?.focus();
		tell(host, before, state);
		deliver(before);
	}

	async function offer(): Promise<void> {
		emit(host, "share", {});
		send({ type: "learn", news: { sharing: await share(shareText({ state, text })) } });
	}

	/** After the first answer and after the last at once; in between, the outbox decides. */
	function deliver(before: State): void {
		if (state.attempt !== before.attempt) {
			outbox.close();
			outbox = openOutbox();
		}
		if (state.answers === before.answers) return;
		const body = answersBodyOf(state, { embed: "script", host: location.hostname, lang: text.lang });
		if (!body) return;
		outbox.put(JSON.stringify(body));
		if (body.done || Object.keys(body.answers).length === 1) outbox.flush();
	}

	const resized = new ResizeObserver(() => emit(host, "height", { height: host.offsetHeight }));
	resized.observe(host);
	paint();
	emit(host, "ready", { revision });
	tell(host, undefined, state);
	return () => {
		resized.disconnect();
		outbox.close();
	};
}
