import { Hono } from "hono";
import { fill } from "../../contract/fill.ts";
import { figuresQuery, type QuizFigures } from "../../contract/quizFigures.ts";
import { scopes } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { type FiguresRow, findFigures, isStale } from "../catalog/figures/findFigures.ts";
import { meanOf } from "../catalog/figures/meanOf.ts";
import type { App } from "../http/context.ts";
import { parse } from "../http/readBody.ts";
import { refreshFigures } from "../log/refreshFigures.ts";
import { mendTexts } from "../pages/stats/newsroomWords.ts";
import { isolated } from "../report/isolated.ts";

/** When the figures were last updated, by a report or by a shard. */
function lastLook({ summedAt, reportedAt }: FiguresRow): string | undefined {
	return [summedAt, reportedAt]
		.flatMap((at) => (at === null ? [] : [at]))
		.toSorted()
		.at(-1);
}

function figuresOf(row: FiguresRow, now: Date): QuizFigures {
	const { id, started, finished, score, alerts } = row;
	const asOf = lastLook(row);
	if (asOf === undefined || started === null || finished === null || score === null) return { id, stale: true };
	const mean = meanOf({ finished, score });
	const [worst] = alerts;
	const alert = worst && {
		kind: worst.kind,
		text: fill(mendTexts[worst.kind], { prompt: isolated(worst.prompt) }),
	};
	return {
		id,
		figures: { started, finished, mean, asOf, ...(alert && { alert }), alerts: alerts.length },
		stale: isStale(row, now),
	};
}

export const figures = new Hono<App>();

/** Figures for a list, from one catalog row per quiz. Shards are called only for reports that must be made again. */
figures.get("/", allow(...scopes), async (c) => {
	const { ids, refresh } = parse(figuresQuery, c.req.query());
	const now = new Date();
	if (refresh === "true") await refreshFigures(c.env, ids, now);
	const rows = await findFigures(c.env.DB, ids);
	return c.json(rows.map((row) => figuresOf(row, now)) satisfies QuizFigures[]);
});
