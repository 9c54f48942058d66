import type { AnswersReply } from "../../contract/answers.ts";

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
		const { status, waitMs, reply } = await post(url, body);
		if (sending === body) sending = undefined;
		if (reply) {
			if (body === newest) delivered = body;
			failures = 0;
			onReply(reply);
		} else if (!isPassing(status)) {
			newest = delivered;
			isClosing = true;
			onRefused(status);
		} else if (body === newest) {
			const backoff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
			later(Math.max(waitMs, backoff * (0.5 + Math.random() / 2)));
		}
		letGo();
	};

	/** Does not wait for an older body under way: the page may be gone in a moment. */
	function flush(): void {
		if (newest !== undefined && newest !== delivered && newest !== sending) void send(newest);
	}

	const flushHidden = () => {
		if (document.hidden) flush();
	};

	const letGo = () => {
		if (!isClosing || newest !== delivered) return;
		clearTimeout(timer);
		document.removeEventListener("visibilitychange", flushHidden);
		removeEventListener("online", flush);
	};

	document.addEventListener("visibilitychange", flushHidden);
	addEventListener("online", flush);
	return {
		put: (body) => {
			if (isClosing) return;
			newest = body;
			later(QUIET_MS);
		},
		flush,
		close: () => {
			isClosing = true;
			flush();
			letGo();
		},
	};
}

type Outcome = { status: number; waitMs: number; reply?: AnswersReply };

/** No network (0), too many requests, or trouble on the other side: worth another try. */
function isPassing(status: number): boolean {
	return status < 400 || status === 429 || status >= 500;
}

/** `text/plain` needs no preflight and, kept alive, outlives the page. */
async function post(url: string, body: string): Promise<Outcome> {
	const headers = { "content-type": "text/plain" };
	try {
		const response = await fetch(url, { method: "POST", body, headers, keepalive: true, credentials: "omit" });
		const { ok, status } = response;
		const waitMs = 1000 * (Number(response.headers.get("retry-after")) || 0);
		return { status, waitMs, ...(ok && { reply: await response.json() }) };
	} catch {
		// Whether the body arrived is unknown; sent again, it counts once.
		return { status: 0, waitMs: 0 };
	}
}
