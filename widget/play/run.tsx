import { render } from "preact";
import type { Claim, PublishedQuiz } from "../../contract/quiz.ts";
import type { Unchecked } from "../../contract/unchecked.ts";
import { answersPath, type EmbedKind, type ErrorBody } from "../../contract/wire.ts";
import { ofDocument } from "../entry/ofDocument.ts";
import type { Text } from "../language/text.ts";
import { answersBodyOf } from "../send/answersBody.ts";
import { attemptId } from "../send/attemptId.ts";
import type { Outbox } from "../send/outbox.ts";
import { post } from "../send/post.ts";
import { toJson } from "../send/toJson.ts";
import { Quiz } from "../view/Quiz.tsx";
import { emit } from "./emit.ts";
import { emitChanges } from "./emitChanges.ts";
import { createGuard, type Stop } from "./guard.ts";
import type { Show } from "./inPage.ts";
import { type Action, begin, isNewScene, reduce, type State } from "./state.ts";
import { themeOf } from "./theme.ts";

/** The server's answer, if there was one. Older loaders pass only the quiz, or only the error code. */
export type Loaded = {
	published?: PublishedQuiz | undefined;
	code?: string;
	response?: Response;
	body?: Unchecked<PublishedQuiz & ErrorBody>;
};

/** Where and in which language the widget renders. `giveBack` shows the element's own content again. */
export type Mount = {
	host: HTMLElement;
	root: Element | ShadowRoot;
	text: Text;
	home: string;
	/** Applies the style sheet in the current document. */
	dress: () => void;
	giveBack: () => void;
};

/** What differs between kinds of embedding; see modes.tsx. */
export type EmbedOptions = {
	embed: EmbedKind;
	/** Shows a claim's passage by other means than a search in this page. */
	show?: Show | undefined;
	/** The article's address, for links to passages that this page cannot show. */
	article?: string | undefined;
	/** Holds the proof that the reader is a person, once there is one. */
	proving?: { proof?: string } | undefined;
	/** `restore` returns a stored attempt, and `keep` stores the current one. */
	restore?: (fresh: State) => State;
	keep?: (state: State) => void;
};

/** Used like a status: the attempt's epoch had closed when its answers arrived. */
const TOO_LATE = 410;

/** Runs a function after the next frame. It uses the element's own window, because another window may be hidden. */
function afterPaint(host: Element, then: () => void): void {
	const view = ofDocument("defaultView", host.ownerDocument) ?? window;
	view.requestAnimationFrame(() => setTimeout(then));
}

/** The impure part around the reducer: clock, random numbers, network, events and focus. */
export function run(
	{ host, root, text, home, dress, giveBack }: Mount,
	published: PublishedQuiz,
	options: EmbedOptions,
): Stop {
	const { quiz, revision } = published;
	const { embed, article, keep } = options;
	const moment = () => ({ now: performance.now(), attempt: attemptId() });
	const fresh = begin(published, moment());
	let state = options.restore?.(fresh) ?? fresh;
	let after: typeof import("./after.ts") | undefined;
	let leave: Stop | undefined;
	/** The document that the element has left, until the code that moves the widget has loaded. */
	let left: Document | undefined;
	const { guard, end } = createGuard(host, () => {
		giveBack();
		leave?.();
		after?.hideInPage(host);
		removeEventListener("visibilitychange", askAfter);
		removeEventListener("online", askAfter);
		askAfter();
		outbox?.close();
	});
	let outbox: Outbox | undefined;
	/** The body to send once the outbox exists, and the body that was sent before that. */
	let waiting: string | undefined;
	let early: { body: string; answer: Promise<Response> } | undefined;
	const url = home + answersPath(quiz.id);

	/** Waits until nothing is pressed: a button that moves under the finger would miss the click. */
	async function released(): Promise<void> {
		while (root.querySelector(":active")) await new Promise<void>((then) => afterPaint(host, then));
	}

	function openOutbox(): void {
		outbox?.close();
		if (!after) return;
		const { createOutbox, others } = after;
		outbox = createOutbox({
			url,
			onReply: async ({ accepted, tally }) => {
				await released();
				send({ type: "learn", news: { tally: others(state, tally) } });
				if (!accepted) refuse(TOO_LATE);
			},
			onRefused: refuse,
		});
	}

	const arrive = (module: typeof after) => released().then(() => takeIn(module));

	const takeIn = guard((module: typeof after) => {
		if (after) return;
		after = module;
		if (left) follow();
		else attach();
		openOutbox();
		if (waiting) outbox?.put(waiting, early?.body === waiting ? early.answer : undefined);
		outbox?.flush();
		paint();
		after?.catchUp(state, text, send);
	});

	/** Attaches listeners and late styles in the element's current document. */
	function attach(): void {
		leave?.();
		leave = after?.takePlace(host, root, () => paint());
	}

	/** Loads the code for everything after the first question, if it has not loaded. */
	async function askAfter(): Promise<void> {
		if (after) return;
		// Until that code has loaded, answers are sent without the outbox. The outbox gets the response later.
		if (waiting) {
			early = { body: waiting, answer: post(url, waiting) };
			// An unread response would keep its connection open.
			early.answer.then((answer) => answer.clone().text()).catch(String);
		}
		await import("./after.ts").then(arrive).catch(String);
	}

	/** Handles a final refusal: the server will not store the answers. */
	function refuse(status: number): void {
		send({ type: "learn", news: { refused: status } });
		if (status === 404) afterPaint(host, finishScene);
		emit(host, "error", { code: `refused ${status}` });
	}

	const paint = guard((isBrief?: boolean) => {
		// Rendering in the new document would fail until the code that moves the widget has loaded.
		if (left) return;
		const props = {
			state,
			text,
			theme: themeOf(host),
			send,
			share,
			article,
			isBrief,
			keeps: !!keep,
			find: options.show || embed === "script" ? find : undefined,
			explained: (question: string) => emit(host, "explain", { question }),
			after,
		};
		// If the newsroom withdraws the quiz during play, show a notice and the element's own content.
		render(after && state.refused === 404 ? <after.Notice text={text} code="withdrawn" /> : <Quiz {...props} />, root);
	});

	const heading = () => [...root.querySelectorAll<HTMLElement>("[tabindex]")].at(-1);

	/**
	 * Runs one frame after a new scene. It focuses the heading, then renders the rest, so that screen readers announce the
	 * heading first. It scrolls the "next" button into view, and then the heading, which matters more.
	 */
	const finishScene = guard(() => {
		heading()?.focus({ preventScroll: true });
		paint();
		heading()?.focus({ preventScroll: true });
		for (const each of [root.querySelector(".next"), heading()])
			each?.scrollIntoView({ block: "nearest", behavior: "instant" });
	});

	const send = guard((action: Action) => {
		const before = state;
		state = reduce(before, action, moment());
		if (state === before) return;
		// Hand over the answer first: it is then safe in the outbox, even if the page fails.
		deliver(before);
		const isNew = isNewScene(before, state);
		// Readers see the verdict at once. The explanation takes long to lay out and follows a frame later.
		paint(isNew);
		if (isNew) {
			afterPaint(host, finishScene);
			askAfter();
		}
		emitChanges(host, before, state, isNew);
		keep?.(state);
	});

	const share = () => after?.share(state, text, home, host, send);

	async function find(claim: Claim): Promise<void> {
		await askAfter();
		await after?.find(host, claim, state, { text, send }, options.show);
	}

	/** Sends the first and the last answer at once. The outbox decides when to send the others. */
	function deliver(before: State): void {
		if (state.attempt !== before.attempt) openOutbox();
		if (state.answers === before.answers) return;
		const body = answersBodyOf(state, { embed, host: location.hostname, lang: text.lang, ...options.proving });
		if (!body) return;
		waiting = toJson(body);
		outbox?.put(waiting);
		// If the reader leaves before that frame, leaving sends the answers.
		if (outbox && (body.done || Object.keys(body.answers).length === 1)) afterPaint(host, outbox.flush);
	}

	const follow = guard(() => {
		dress();
		if (left) after?.adopt(root, left);
		left = undefined;
		attach();
		paint();
	});
	follow();
	guard(() => {
		emit(host, "ready", { revision });
		emitChanges(host, undefined, state, true);
	})();
	addEventListener("visibilitychange", askAfter);
	addEventListener("online", askAfter);
	afterPaint(host, askAfter);
	end.look = paint;
	end.adopt = async (from) => {
		left = from;
		await askAfter();
		follow();
	};
	return end;
}
