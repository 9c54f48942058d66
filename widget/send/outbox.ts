import type { AnswersReply } from "../../contract/answers.ts";
import type { QuestionTally } from "../../contract/publicTally.ts";
import { isJson, isRefusal } from "../../contract/refusal.ts";
import type { Unchecked } from "../../contract/unchecked.ts";
import type { ErrorBody } from "../../contract/wire.ts";
import { post } from "./post.ts";

/** Unsent answers are sent after this time without a new answer. */
const QUIET_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** The longest wait that a server can ask for. Timers overflow after 24.8 days. */
const LONGEST_WAIT_MS = 600_000;

/**
 * Events that send unsent answers at once: the page is hidden or visible again (the event bubbles to the window), it is
 * left (some pages stop the first event), or the network is back.
 */
const MOMENTS = ["visibilitychange", "pagehide", "online"];

export type Outbox = {
	/**
	 * Takes the newest cumulative body. It is sent with the next flush, or after QUIET_MS. `sent` is the pending response
	 * if it is already under way.
	 */
	put: (body: string, sent?: Promise<Response>) => void;
	/** Sends the newest body if it is unsent. */
	flush: () => void;
	/** Sends what is unsent, and removes the listeners once it is delivered. */
	close: () => void;
};

type Options = {
	url: string;
	onReply: (reply: AnswersReply) => void;
	/** Called when the server refuses the body for good. Nothing more is sent. */
	onRefused: (status: number) => void;
};

/**
 * Sends one attempt's answers so that none is lost. Bodies are cumulative and idempotent: the newest replaces all
 * earlier ones, and sending one twice does no harm.
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

	/** Does not wait for an older request, because the page may close in a moment. */
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
			// After a failure the next try is already scheduled.
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

/**
 * The result of a request: a reply, the status of a final refusal, or neither. `waitMs` is how long the server asks to
 * wait.
 */
type Outcome = { reply?: AnswersReply; refused?: number; waitMs: number };

/** Checks by type, not by constructor: an object parsed in another frame has another constructor. */
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

/** The wait in milliseconds from a `Retry-After` header, which contains seconds or a date (RFC 9110, 10.2.3). */
function waitOf(header: string | null): number {
	const seconds = Number(header);
	const wait = Number.isNaN(seconds) ? Date.parse(`${header}`) - Date.now() : seconds * 1000;
	return Math.min(LONGEST_WAIT_MS, wait || 0);
}

/** Reads the response of a request. */
async function outcomeOf(sent: Promise<Response>): Promise<Outcome> {
	let waitMs = 0;
	try {
		const response = await sent;
		waitMs = waitOf(response.headers.get("retry-after"));
		const reply: Unchecked<AnswersReply & ErrorBody> = await response.json();
		if (response.ok) return isJson(response) && isReply(reply) ? { reply, waitMs } : { waitMs };
		return isRefusal(response, reply) ? { refused: response.status, waitMs } : { waitMs };
	} catch {
		// There is no network, or the response is not from Readback. The body may have arrived; sent again, it counts once.
		return { waitMs };
	}
}
