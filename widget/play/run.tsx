import { render } from "preact";
import type { Claim, PublishedQuiz } from "../../contract/quiz.ts";
import { type EmbedKind, type ErrorBody, routes } from "../../contract/wire.ts";
import { ofDocument } from "../entry/ofDocument.ts";
import type { Text } from "../language/text.ts";
import { answersBodyOf } from "../send/answersBody.ts";
import { attemptId } from "../send/attemptId.ts";
import { createOutbox, type Outbox } from "../send/outbox.ts";
import { toJson } from "../send/toJson.ts";
import { Notice } from "../view/Notice.tsx";
import { Quiz } from "../view/Quiz.tsx";
import type { Stage } from "../view/scene.ts";
import { emit } from "./emit.ts";
import { tell } from "./emitChanges.ts";
import { createGuard, type Stop } from "./guard.ts";
import { attend } from "./observeHost.ts";
import { type Action, begin, isNewScene, reduce, type State } from "./state.ts";

/** What came back when the quiz was asked for: the quiz, or why there is none. */
export type Loaded =
	| { published: PublishedQuiz }
	// Loaders of before say the code alone.
	| { published?: undefined; code: string; answer?: Response; body?: ErrorBody };

/** Where something plays, and in which language; `giveBack` leaves the place to the element's own content. */
export type Place = {
	host: HTMLElement;
	root: Element | ShadowRoot;
	text: Text;
	home: string;
	/** Gives the place its look in the document that it is in, after the one that it has left, if it has. */
	dress: (from?: Document) => void;
	giveBack: () => void;
};

/** What an embed may do otherwise than a script in an article does; see modes.tsx. */
export type Ways = {
	embed: EmbedKind;
	/** Shows a claim's passage in the article; false when it is not there. Absent while no article is known to be there. */
	show?: ((claim: Claim) => Promise<boolean>) | undefined;
	/** Takes back what was shown there, at the end. */
	hide?: Stop;
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

export type InPage = { show: (claim: Claim) => Promise<boolean>; hide: Stop };

/** Passages are sought in the page around; the code for that comes with the first wish. */
export function inPage(host: Element, language: string): InPage {
	let undo: Stop | undefined;
	return {
		show: ({ passages }) =>
			import("../passage/passage.ts").then(
				({ show, hide }) => {
					undo = () => hide(host);
					return show(host, passages, language);
				},
				// Whoever cannot look has not missed anything.
				() => true,
			),
		hide: () => undo?.(),
	};
}

/** The shell around the reducer: clock, random numbers, network, events and focus live here. */
export function run({ host, root, text, home, dress, giveBack }: Place, published: PublishedQuiz, ways: Ways): Stop {
	const { quiz, revision } = published;
	const { embed, article, keep } = ways;
	const moment = () => ({ now: performance.now(), attempt: attemptId() });
	const fresh = begin(published, moment());
	let state = ways.restore?.(fresh) ?? fresh;
	let theme: Stage["theme"];
	let after: typeof import("./after.ts") | undefined;
	let leave: Stop | undefined;
	const { guard, end } = createGuard(host, () => {
		giveBack();
		leave?.();
		ways.hide?.();
		outbox.close();
	});
	let outbox = openOutbox();

	function openOutbox(): Outbox {
		return createOutbox({
			url: home + routes.answers(quiz.id),
			onReply: ({ accepted, tally }) => {
				send({ type: "learn", news: { tally } });
				if (!accepted) refuse(TOO_LATE);
				// Without it there is no comparison, and nothing else is lost.
				import("./after.ts").then((module) => {
					after = module;
					paint();
				}, String);
			},
			onRefused: refuse,
		});
	}

	/** The server will not store the answers, whatever is tried. */
	function refuse(status: number): void {
		send({ type: "learn", news: { refused: status } });
		if (status === 404) afterPaint(host, settle);
		emit(host, "error", { code: `refused ${status}` });
	}

	const paint = guard((isBrief?: boolean) => {
		const props = {
			state,
			text,
			theme,
			send,
			share,
			article,
			isBrief,
			find: ways.show && find,
			compare: after?.compare,
		};
		// A quiz that the newsroom took away while it was played says so and gives way to the element's own content.
		render(state.refused === 404 ? <Notice text={text} code="withdrawn" /> : <Quiz {...props} />, root);
	});

	/** A frame after a new scene: all of it, and the reader at its heading. */
	function settle(): void {
		paint();
		root.querySelector<HTMLElement>("[tabindex]")?.focus();
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
		if (isNew) afterPaint(host, settle);
		tell(host, before, state, isNew);
		keep?.(state);
	});

	async function share(): Promise<void> {
		emit(host, "share", {});
		const sharing = await import("./after.ts").then(
			({ offer, pageLink, shareText }) => offer(shareText({ state, text, link: pageLink(quiz, home) })),
			() => ({ text: home + routes.readerPage(quiz.id) }),
		);
		send({ type: "learn", news: { sharing } });
	}

	async function find(claim: Claim): Promise<void> {
		if (await ways.show?.(claim)) return;
		send({ type: "remark", claim: claim.id, remark: "passageMissing" });
		emit(host, "error", { code: "passage missing", claim: claim.id });
	}

	/** After the first answer and after the last at once; in between, the outbox decides. */
	function deliver(before: State): void {
		if (state.attempt !== before.attempt) {
			outbox.close();
			outbox = openOutbox();
		}
		if (state.answers === before.answers) return;
		const body = answersBodyOf(state, { embed, host: location.hostname, lang: text.lang, ...ways.proving });
		if (!body) return;
		outbox.put(toJson(body));
		// Whoever leaves before that frame is painted sends what is there by leaving.
		if (body.done || Object.keys(body.answers).length === 1) afterPaint(host, outbox.flush);
	}

	const follow = guard((from?: Document) => {
		dress(from);
		leave?.();
		leave = attend(host, (now) => {
			theme = now;
			paint();
		});
	});
	follow();
	guard(() => {
		emit(host, "ready", { revision });
		tell(host, undefined, state, true);
	})();
	end.adopt = follow;
	return end;
}
