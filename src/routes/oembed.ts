import { Hono } from "hono";
import { type OembedReply, oembedQuery } from "../../contract/oembed.ts";
import { quizId } from "../../contract/text.ts";
import { routes } from "../../contract/wire.ts";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { firstScreenHeight } from "../pages/firstScreenHeight.ts";
import { escapeHtml } from "../pages/html.ts";
import { frame } from "../pages/snippet.ts";
import { words } from "../pages/words.ts";

const WIDTH = 640;
const CACHE_AGE_S = 3600;

/** The id of the quiz that one of our addresses shows, in any common spelling. Null for all other addresses. */
function quizAt(address: string, host: string): string | null {
	const url = new URL(address);
	const [, id] = /^\/(?:quizzes|embed)\/([^/]+)\/?$/.exec(url.pathname) ?? [];
	const isOurs = url.host === host && /^https?:$/.test(url.protocol);
	return isOurs && quizId.safeParse(id).success ? (id ?? null) : null;
}

/** A request's parameters without the empty ones. */
function given(parameters: { [name: string]: string }): { [name: string]: string } {
	return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ""));
}

function toXml(fields: { [name: string]: string | number }): string {
	const lines = Object.entries(fields).map(([name, value]) => `<${name}>${escapeHtml(String(value))}</${name}>`);
	return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join("\n")}\n</oembed>\n`;
}

export const oembed = new Hono<App>();

/** An oEmbed provider (oembed.com, 1.0): 404 for an address that is not a quiz of ours, 501 for another format. */
oembed.get("/oembed", async (c) => {
	const asked = oembedQuery.safeParse(given(c.req.query()));
	if (!asked.success) {
		const issues = asked.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
		throw new Failure("invalid_request", "the oEmbed request is not valid", { issues });
	}
	const { url, format, maxwidth = WIDTH, maxheight } = asked.data;
	if (format !== "json" && format !== "xml") throw new Failure("not_implemented", "format must be json or xml");
	const { origin, host } = new URL(c.req.url);
	const id = quizAt(url, host);
	if (!id) throw new Failure("not_found", "this address is not a quiz on this server");
	const { quiz } = await catalog.current(c.env.DB, id, { now: Date.now() });
	const width = Math.min(WIDTH, maxwidth);
	const height = Math.min(firstScreenHeight(quiz), maxheight ?? Number.POSITIVE_INFINITY);
	// WordPress allows only an iframe and removes its style. So its width attribute is 100 %. The `width` and `height`
	// beside the HTML are for clients that use them for layout.
	const page = escapeHtml(origin + routes.readerPage(id));
	const link = `<blockquote><a href="${page}">${escapeHtml(quiz.title)}</a></blockquote>`;
	const fields: OembedReply = {
		version: "1.0",
		type: "rich",
		title: quiz.title,
		provider_name: quiz.article.publisher ?? words.readback,
		provider_url: origin,
		cache_age: CACHE_AGE_S,
		width,
		height,
		html: link + frame(quiz, origin, { height, maxWidth: width }),
	};
	c.header("cache-control", "public, max-age=30");
	c.header("access-control-allow-origin", "*");
	if (format === "json") return c.json(fields);
	return c.body(toXml(fields), 200, { "content-type": "text/xml; charset=utf-8" });
});
