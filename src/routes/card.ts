import { Hono } from "hono";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { cardOf } from "../pages/card/cardOf.ts";
import { cardSvg } from "../pages/card/cardSvg.ts";
import { drawCard } from "../pages/card/drawCard.ts";
import { sharedOn } from "../pages/card/scores.ts";
import { drawsCards } from "../platform/settings.ts";

export const card = new Hono<App>();

/** The share picture. It is drawn once per revision and score, and the platform caches it. */
card.get("/quizzes/:id/card.png", async (c) => {
	if (!drawsCards(c.env)) throw new Failure("not_found", "share cards are switched off on this server");
	const id = c.req.param("id");
	const { quiz, revision } = await catalog.current(c.env.DB, id, { now: Date.now() });
	const { score, squares } = c.req.query();
	const shared = score === undefined ? undefined : sharedOn(quiz, score, squares);
	if (shared === null) throw new Failure("not_found", "no play of this quiz can end with that score");
	const key = new URL(
		`/quizzes/${id}/card.png?${new URLSearchParams({ revision: `${revision}`, ...c.req.query() })}`,
		c.req.url,
	);
	const cache = await caches.open("cards");
	const kept = await cache.match(key);
	if (kept) return kept;
	const png = await drawCard(cardSvg(cardOf(quiz, new URL(c.req.url).host, shared)), c.env);
	const response = new Response(png, {
		headers: {
			"content-type": "image/png",
			"cache-control": "public, max-age=3600",
			"access-control-allow-origin": "*",
			"cross-origin-resource-policy": "cross-origin",
		},
	});
	c.executionCtx.waitUntil(cache.put(key, response.clone()));
	return response;
});
