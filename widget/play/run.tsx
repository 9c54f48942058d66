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

/** What came back when the quiz was asked for, if anything. Older loaders give the quiz, or why there is none, alone. */
export type Loaded = {
	published?: PublishedQuiz | undefined;
	code?: string;
	response?: Response;
	body?: Unchecked<PublishedQuiz & ErrorBody>;
};

/** Where the widget renders, and in which language. `giveBack` shows the element's own content again. */
export type Mount = {
	host: HTMLElement;
	root: Element | ShadowRoot;
	text: Text;
	home: string;
	/** Applies the style sheet in the current document. */
	dress: () => void;
	giveBack: () => void;
};

/** What an embed may do otherwise than a script in an article does; see modes.tsx. */
export type EmbedOptions = {
	embed: EmbedKind;
	/** Shows a claim's passage elsewhere than in the page around, where scripts look by themselves. */
	show?: Show | undefined;
	/** Where the article is, for a link to a passage where none can be shown. */
	article?: string | undefined;
	/** Holds a proof that somebody is there, from the moment that there is one. */
	proving?: { proof?: string } | undefined;
	/** Gives back an attempt that was begun before, and keeps the one at hand. */
	restore?: (fresh: State) => State;
	keep?: (state: State) => void;
};

/** As if the status said it: the attempt's epoch had closed for good when its answers came. */
const TOO_LATE = 410;

/** Once the frame is painted that shows what was done, by the element's own window: another one may be out of sight. */
function afterPaint(host: Element, then: () => void): void {
	const view = ofDocument("defaultView", host.ownerDocument) ?? window;
	view.requestAnimationFrame(() => setTimeout(then));
}

/** The shell around the reducer: clock, random numbers, network, events and focus live here. */
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
	/** The document that the element has left, until what comes later has it go on in another one. */
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
	/** What the outbox is to send, once there is one; and what has been sent without it. */
	let waiting: string | undefined;
	let early: { body: string; answer: Promise<Response> } | undefined;
	const url = home + answersPath(quiz.id);

	/** What comes by itself waits while somebody presses: a button that moves under the finger would be missed. */
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
		after?.readAgain(state, text, send);
	});

	/** Has what comes later take its place in the document that the element is in. */
	function attach(): void {
		leave?.();
		leave = after?.takePlace(host, root, () => paint());
	}

	/** Asks for what comes after the first question, unless it is there. */
	async function askAfter(): Promise<void> {
		if (after) return;
		// Meanwhile what waits for it is sent without an outbox, which hears of the answer.
		if (waiting) {
			early = { body: waiting, answer: post(url, waiting) };
			// An answer that nobody reads would hold its connection.
			early.answer.then((answer) => answer.clone().text()).catch(String);
		}
		await import("./after.ts").then(arrive).catch(String);
	}

	/** The server will not store the answers, whatever is tried. */
	function refuse(status: number): void {
		send({ type: "learn", news: { refused: status } });
		if (status === 404) afterPaint(host, settle);
		emit(host, "error", { code: `refused ${status}` });
	}

	const paint = guard((isBrief?: boolean) => {
		// What is new would be refused there.
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
		// A quiz that the newsroom took away while it was played says so and gives way to the element's own content.
		render(after && state.refused === 404 ? <after.Notice text={text} code="withdrawn" /> : <Quiz {...props} />, root);
	});

	const heading = () => [...root.querySelectorAll<HTMLElement>("[tabindex]")].at(-1);

	/**
	 * A frame after a new scene: the reader at its heading, and then all of it, so that screen readers say the heading first.
	 * The way on is in view, and the heading above all.
	 */
	function settle(): void {
		heading()?.focus({ preventScroll: true });
		paint();
		heading()?.focus({ preventScroll: true });
		for (const each of [root.querySelector(".next"), heading()])
			each?.scrollIntoView({ block: "nearest", behavior: "instant" });
	}

	const send = guard((action: Action) => {
		const before = state;
		state = reduce(before, action, moment());
		if (state === before) return;
		// First of all: whatever happens to the page, the answer is in the outbox.
		deliver(before);
		const isNew = isNewScene(before, state);
		// Whether they were right readers see at once; what explains it is much to lay out, and comes a frame later.
		paint(isNew);
		if (isNew) {
			afterPaint(host, settle);
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

	/** After the first answer and after the last at once; in between, the outbox decides. */
	function deliver(before: State): void {
		if (state.attempt !== before.attempt) openOutbox();
		if (state.answers === before.answers) return;
		const body = answersBodyOf(state, { embed, host: location.hostname, lang: text.lang, ...options.proving });
		if (!body) return;
		waiting = toJson(body);
		outbox?.put(waiting);
		// Whoever leaves before that frame is painted sends what is there by leaving.
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
