import type { AnswersReply } from "../../contract/answers.ts";
import type { QuestionTally } from "../../contract/publicTally.ts";
import { isJson, isRefusal } from "../../contract/refusal.ts";
import type { Unchecked } from "../../contract/unchecked.ts";
import type { ErrorBody } from "../../contract/wire.ts";
import { post } from "./post.ts";

/** Without an answer for so long, what is unsent goes out. */
const QUIET_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** No wait that a server asks for is longer, whatever it says: timers count to 24.8 days only. */
const LONGEST_WAIT_MS = 600_000;

/** When what is unsent goes out at once: the page is hidden, or seen again (the event bubbles to the window); the network is back. */
const MOMENTS = ["visibilitychange", "online"];

export type Outbox = {
	/** Takes the newest cumulative body; it goes out with the next flush, or after a quiet minute. `sent` is the answer to one that is under way. */
	put: (body: string, sent?: Promise<Response>) => void;
	/** Sends what is unsent now. */
	flush: () => void;
	/** Sends what is unsent, and lets go of the page once it is delivered. */
	close: () => void;
};

type Options = {
	url: string;
	onReply: (reply: AnswersReply) => void;
	/** The server refused the body for good; nothing more is sent. */
	onRefused: (status: number) => void;
};

/**
 * Sends one attempt's answers so that none is lost. Bodies are cumulative and idempotent, so the
 * newest replaces all before it, and sending one twice does no harm.
 */
export function createOutbox({ url, onReply, onRefused }: Options): Outbox {
	let newest: string | undefined;
	let delivered: string | undefined;
	let sending: string | undefined;
	let isClosing = false;
	let failures = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const later = (ms: number) => {
		clearTimeout(timer);
		timer = setTimeout(flush, ms);
	};

	const send = async (body: string, sent = post(url, body)) => {
		clearTimeout(timer);
		sending = body;
		const { refused, waitMs, reply } = await outcomeOf(sent);
		if (sending === body) sending = undefined;
		if (reply) {
			failures = 0;
			if (body === newest) delivered = body;
			else later(QUIET_MS);
			onReply(reply);
		} else if (refused) {
			newest = delivered;
			isClosing = true;
			onRefused(refused);
		} else if (newest !== delivered) {
			const backoff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
			later(Math.max(waitMs, backoff * (0.5 + Math.random() / 2)));
		}
		letGo();
	};

	/** Does not wait for an older body under way: the page may be gone in a moment. */
	function flush(): void {
		if (newest !== undefined && newest !== delivered && newest !== sending) void send(newest);
	}

	const letGo = () => {
		if (!isClosing || newest !== delivered) return;
		clearTimeout(timer);
		for (const moment of MOMENTS) removeEventListener(moment, flush);
	};

	for (const moment of MOMENTS) addEventListener(moment, flush);
	return {
		put: (body, sent) => {
			if (isClosing) return;
			newest = body;
			if (sent) void send(body, sent);
			// While posts fail, the next try is near already.
			else if (!failures) later(QUIET_MS);
		},
		flush,
		close: () => {
			isClosing = true;
			flush();
			letGo();
		},
	};
}

/** What a post came to: an acknowledgement, a refusal's status, or neither, and how long to wait then. */
type Outcome = { reply?: AnswersReply; refused?: number; waitMs: number };

/** An object of any window: what a frame's or a test's context has parsed has other constructors. */
const isRecord = (value: unknown, of: (each: Unchecked<QuestionTally>) => boolean) =>
	typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(of);

function isQuestion(value: Unchecked<QuestionTally>): boolean {
	const { n, right, cells } = value ?? {};
	return [n, right].every(Number.isInteger) && isRecord(cells, Number.isInteger);
}

function isReply(body: Unchecked<AnswersReply>): body is AnswersReply {
	const { accepted, tally } = body ?? {};
	const { completed, scores, questions } = tally ?? {};
	return (
		typeof accepted === "boolean" &&
		Number.isInteger(completed) &&
		isRecord(scores, Number.isInteger) &&
		isRecord(questions, isQuestion)
	);
}

/** A wait in milliseconds from its header, which has seconds or a date (RFC 9110, 10.2.3). */
function waitOf(header: string | null): number {
	const seconds = Number(header);
	const wait = Number.isNaN(seconds) ? Date.parse(`${header}`) - Date.now() : seconds * 1000;
	return Math.min(LONGEST_WAIT_MS, wait || 0);
}

/** Reads what came back. */
async function outcomeOf(sent: Promise<Response>): Promise<Outcome> {
	let waitMs = 0;
	try {
		const response = await sent;
		waitMs = waitOf(response.headers.get("retry-after"));
		const reply: Unchecked<AnswersReply & ErrorBody> = await response.json();
		if (response.ok) return isJson(response) && isReply(reply) ? { reply, waitMs } : { waitMs };
		return isRefusal(response, reply) ? { refused: response.status, waitMs } : { waitMs };
	} catch {
		// No network, or an answer that is none of ours. Whether the body arrived is unknown; sent again, it counts once.
		return { waitMs };
	}
}
