import { Hono } from "hono";
import { renderToString } from "preact-render-to-string";
import { z } from "zod";
import { soundPart } from "../../contract/document/soundPart.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { jsonText } from "../../contract/readJson.ts";
import { limits } from "../../contract/wire.ts";
import { requireOwnPage } from "../auth/ownPage.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { parse, readForm } from "../http/readBody.ts";
import { cardOf } from "../pages/card/cardOf.ts";
import { cardSvg } from "../pages/card/cardSvg.ts";
import { drawCard } from "../pages/card/drawCard.ts";
import { FormPreviewPage } from "../pages/newsroom/FormPreviewPage.tsx";
import { respondFault } from "../pages/respondPage.tsx";
import { drawsCards } from "../platform/settings.ts";
import { onlyVisitors } from "./newsroom.tsx";

/**
 * The longest form that the editor sends with an unsaved quiz, in bytes. Form encoding can take twelve bytes per
 * character.
 */
const LONGEST_FORM = 4 * limits.draftBody;

const asked = z.object({ document: jsonText(z.unknown()) });

/** Scripts and form submission are blocked. */
const policy =
	"default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Previews a document that is not stored, as readers would see it. */
export const unsaved = new Hono<App>();

unsaved.onError(respondFault);

async function readAsked(request: Request) {
	requireOwnPage(request);
	const form = await readForm(request, LONGEST_FORM);
	const { document } = parse(asked, Object.fromEntries(form));
	const quiz = soundPart(document);
	if (!quiz) throw new Failure("invalid_request", "this draft has nothing to show yet");
	return quiz;
}

unsaved.post(newsroomRoutes.previewForm, onlyVisitors, async (c) => {
	const quiz = await readAsked(c.req.raw);
	c.header("content-security-policy", policy);
	c.header("referrer-policy", "same-origin");
	return c.html(`<!doctype html>${renderToString(<FormPreviewPage quiz={quiz} />)}`);
});

unsaved.post(newsroomRoutes.previewCard, onlyVisitors, async (c) => {
	if (!drawsCards(c.env)) throw new Failure("not_found", "share cards are switched off on this server");
	const quiz = await readAsked(c.req.raw);
	const svg = cardSvg(cardOf(quiz, new URL(c.req.url).host, undefined));
	return c.body(await drawCard(svg, c.env), 200, { "content-type": "image/png" });
});
