import { SECOND_MS } from "../../contract/time.ts";
import { Failure } from "./failure.ts";
import { isPublicAddress } from "./publicAddress.ts";

/** Limits for a page: bytes, redirects and time. */
const MOST_BYTES = 5_000_000;
const MOST_STEPS = 5;
const LONGEST_MS = 10 * SECOND_MS;

const refuse = (message: string) => new Failure("invalid_request", message);

async function readBounded(response: Response): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of response.body ?? []) {
		length += part.length;
		if (length > MOST_BYTES) throw refuse("the page is longer than 5 MB");
		parts.push(part);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

/** The decoder for an encoding's name. Undefined if the name is unknown. */
function decoderOf(name: string | undefined): TextDecoder | undefined {
	try {
		return name === undefined ? undefined : new TextDecoder(name);
	} catch {
		// The name comes from the page, so it can be anything.
		return undefined;
	}
}

const START = 1_024;

/**
 * Decodes a page by the encoding in its header, its first bytes or its head (HTML, section 13.2.3), or else as UTF-8.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
	const [, named] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType) ?? [];
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, START));
	const mark = start.startsWith("\u00fe\u00ff")
		? "utf-16be"
		: start.startsWith("\u00ff\u00fe")
			? "utf-16le"
			: undefined;
	const [, inHead] = /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(start) ?? [];
	const decoder = decoderOf(mark) ?? decoderOf(named) ?? decoderOf(inHead) ?? new TextDecoder();
	return decoder.decode(bytes);
}

async function step(url: URL, signal: AbortSignal, isAllowed: (url: URL) => boolean): Promise<Response> {
	if (!isAllowed(url)) throw refuse("the address must begin with http or https and be open to everybody on the web");
	const headers = { accept: "text/html,application/xhtml+xml,text/plain;q=0.5", "user-agent": "Readback newsroom" };
	return fetch(url, { redirect: "manual", signal, headers }).catch(() => {
		throw refuse(signal.aborted ? "the site took longer than ten seconds" : "the site did not answer");
	});
}

/**
 * Fetches a web page within limits: http or https, public addresses only (unless `allowsPrivate`), at most five
 * redirects with each address checked, 5 MB and ten seconds in total. Sends nothing about the visitor. Throws
 * `invalid_request` with a message for the editor.
 */
export async function fetchPage(
	address: string,
	{ allowsPrivate = false } = {},
): Promise<{ url: string; html: string }> {
	const isAllowed = (url: URL) => allowsPrivate || isPublicAddress(url);
	const signal = AbortSignal.timeout(LONGEST_MS);
	let url = new URL(address);
	for (let steps = 0; steps <= MOST_STEPS; steps++) {
		const response = await step(url, signal, isAllowed);
		const to = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
		if (to !== null && URL.canParse(to, url)) {
			await response.body?.cancel();
			url = new URL(to, url);
			continue;
		}
		if (!response.ok) throw refuse(`the site answers with ${response.status}`);
		const type = response.headers.get("content-type") ?? "text/html";
		if (!/^(text\/(html|plain)|application\/xhtml\+xml)/i.test(type)) throw refuse(`this is ${type}, not a web page`);
		const bytes = await readBounded(response).catch((error: unknown) => {
			if (error instanceof Failure) throw error;
			throw refuse(
				signal.aborted ? "the site took longer than ten seconds" : "the site stopped in the middle of the page",
			);
		});
		const text = decodePage(bytes, type);
		return { url: url.href, html: /^text\/plain/i.test(type) ? asHtml(text) : text };
	}
	throw refuse("the address redirects more than five times");
}

/** Wraps plain text as an HTML page. */
function asHtml(text: string): string {
	return `<pre>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`;
}
