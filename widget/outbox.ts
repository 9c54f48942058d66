import type { AnswersReply } from "../contract/answers.ts";

/** Without an answer for so long, what is unsent goes out. */
const QUIET_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

export type Outbox = {
	/** Takes the newest cumulative body; it goes out with the next flush, or after a quiet minute. */
	put: (body: string) => void;
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
	let isWanted = false;
	let isClosing = false;
	let failures = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const later = (ms: number) => {
		clearTimeout(timer);
		timer = setTimeout(flush, ms);
	};

	const send = async (body: string) => {
		clearTimeout(timer);
		sending = body;
		isWanted = false;
		const outcome = await post(url, body);
		if (sending === body) sending = undefined;
		if (outcome.kind === "delivered") settle(body, outcome.reply);
		else if (outcome.kind === "refused") refuse(outcome.status);
		else tryAgain(outcome.waitMs);
	};

	const settle = (body: string, reply: AnswersReply) => {
		if (delivered !== newest) delivered = body;
		failures = 0;
		onReply(reply);
		if (isWanted) flush();
		letGo();
	};

	const refuse = (status: number) => {
		newest = delivered;
		close();
		onRefused(status);
	};

	const tryAgain = (waitMs: number) => {
		const backoff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
		later(Math.max(waitMs, backoff * (0.5 + Math.random() / 2)));
	};

	function flush(): void {
		if (newest === undefined || newest === delivered) return;
		if (sending === undefined) void send(newest);
		else isWanted = true;
	}

	/** The page may be gone in a moment: no waiting for what is under way. */
	const flushHidden = () => {
		const isUnsent = newest !== delivered && newest !== sending;
		if (document.visibilityState === "hidden" && newest !== undefined && isUnsent) void send(newest);
	};

	const letGo = () => {
		if (!isClosing || newest !== delivered) return;
		clearTimeout(timer);
		document.removeEventListener("visibilitychange", flushHidden);
		removeEventListener("online", flush);
	};

	function close(): void {
		isClosing = true;
		flush();
		letGo();
	}

	document.addEventListener("visibilitychange", flushHidden);
	addEventListener("online", flush);
	return {
		put: (body) => {
			newest = body;
			later(QUIET_MS);
		},
		flush,
		close,
	};
}

type Outcome =
	| { kind: "delivered"; reply: AnswersReply }
	| { kind: "refused"; status: number }
	| { kind: "failed"; waitMs: number };

/** `text/plain` needs no preflight and, kept alive, outlives the page. */
async function post(url: string, body: string): Promise<Outcome> {
	try {
		const response = await fetch(url, {
			method: "POST",
			body,
			headers: { "content-type": "text/plain" },
			keepalive: true,
			credentials: "omit",
		});
		const { ok, status, headers } = response;
		if (ok) return { kind: "delivered", reply: await response.json() };
		if (status !== 429 && status < 500) return { kind: "refused", status };
		return { kind: "failed", waitMs: 1000 * (Number(headers.get("retry-after")) || 0) };
	} catch {
		// No network, or an answer cut short: the body may or may not have arrived, so it goes again.
		return { kind: "failed", waitMs: 0 };
	}
}
