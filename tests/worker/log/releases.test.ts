import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { logLine } from "../../../contract/answers.ts";
import { findEpochs } from "../../../src/catalog/store.ts";
import { dropTables, steps } from "../../../src/log/schema.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import state010 from "../../fixtures/releases/0.1.0.json" with { type: "json" };
import state020 from "../../fixtures/releases/0.2.0.json" with { type: "json" };
import state030 from "../../fixtures/releases/0.3.0.json" with { type: "json" };
import state040 from "../../fixtures/releases/0.4.0.json" with { type: "json" };
import { type FrozenState, frozenState } from "../../fixtures/releases/frozen.ts";
import { call, record, statsOf } from "../lib/call.ts";
import { logNamed } from "../lib/log.ts";
import { deployment } from "../lib/newsroom.ts";

const releases = [state010, state020, state030, state040].map((raw): [string, FrozenState] => {
	const frozen = frozenState.parse(raw);
	return [frozen.version, frozen];
});
const FROZEN_QUIZ = "town-hall";
const HOUR_MS = 3_600_000;

/** Each release's quiz has an id of its own here. */
const idIn = ({ version }: FrozenState) => `${FROZEN_QUIZ}-${version.replaceAll(".", "-")}`;

/** Puts a frozen catalog and its logs in place, as HEAD would find the release's files. */
async function thaw(frozen: FrozenState): Promise<void> {
	const renamed = (text: string) => text.replaceAll(/(?<=['"])town-hall(?=['"])/g, idIn(frozen));
	const rows = frozen.catalog.filter((each) =>
		/^INSERT INTO "(quizzes|revisions|epochs|folded|folded_counters|quiz_list|quiz_figures|monthly)"/.test(each),
	);
	await env.DB.batch(rows.map((each) => env.DB.prepare(renamed(each))));
	for (const [name, statements] of Object.entries(frozen.logs)) {
		await runInDurableObject(logNamed(name.replace(FROZEN_QUIZ, idIn(frozen))), (_, { storage }) => {
			dropTables(storage.sql);
			storage.sql.exec("DROP TABLE life");
			for (const statement of statements) storage.sql.exec(renamed(statement));
		});
	}
	await abortAllDurableObjects();
}

/** Thirds were 333 thousandths, and are thirds now: figures of them move by less than this, and points by half a thousandth. */
const SHARE = 0.0003;
const POINTS = 0.5;

function isNear(now: unknown, then: unknown): boolean {
	if (typeof now !== "number" || typeof then !== "number" || Number.isInteger(then)) return Object.is(now, then);
	return Math.abs(now - then) < (then > 10 ? POINTS : SHARE);
}

/** Where a report says something else than `then` did. What responses are called is told in parts now. */
function differencesIn(now: unknown, then: unknown, path = ""): string[] {
	if (typeof then !== "object" || then === null) return isNear(now, then) ? [] : [`${path}: ${now} for ${then}`];
	const fields = new Map(Object.entries(Object(now)));
	return (
		Object.entries(then)
			// Prose is written anew with each release.
			.filter(([name]) => name !== "label" && name !== "text")
			.flatMap(([name, value]) => differencesIn(fields.get(name), value, `${path}.${name}`))
	);
}

async function attemptsOf(id: string) {
	const response = await call(`/api/quizzes/${id}/answers.ndjson`, { headers: deployment });
	const text = new TextDecoder().decode(await response.arrayBuffer());
	return text
		.split("\n")
		.filter(Boolean)
		.map((line) => logLine.parse(JSON.parse(line)));
}

describe.each(releases)("what %s has left behind", (_, frozen) => {
	const id = idIn(frozen);

	beforeAll(async () => {
		vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(frozen.at) + HOUR_MS });
		await thaw(frozen);
	});

	afterAll(() => {
		vi.useRealTimers();
	});

	it("gives the same report, but for shares of a point that it rounded", async () => {
		// Until 0.2.0 responses had a label where they have a meaning now.
		const response = z.looseObject({ label: z.string().optional() }).transform(({ label: _, ...others }) => others);
		const question = z.looseObject({ responses: z.array(response) });
		const { quiz, ...report } = z
			.looseObject({ quiz: z.looseObject({}), questions: z.array(question) })
			.parse(frozen.report);
		const taken = await statsOf(id, deployment);
		// Of the bins at the tolerance's end they called one cut that holds no whole number which is right.
		const known = frozen.version < "0.3.0" ? [".questions.3.responses.6.right: false for null"] : [];
		expect(differencesIn(taken, report)).toEqual(known);
		expect(taken.quiz).toMatchObject({ ...quiz, id });
	});

	it("gives every attempt that is kept, brings its logs to the newest schema, and leaves what is closed closed", async () => {
		const kept = Object.values(frozen.logs).flatMap((log) =>
			log.filter((each) => each.startsWith('INSERT INTO "attempts"')),
		);
		const attempts = await attemptsOf(id);
		expect(attempts).toHaveLength(kept.length);
		for (const { epoch, shards } of await findEpochs(env.DB, id)) {
			for (let shard = 0; shard < shards; shard++) {
				const version = await runInDurableObject(logNamed(`${id}:${epoch}:${shard}`), (_, { storage }) =>
					Number(storage.sql.exec("SELECT version FROM schema_version").one().version),
				);
				expect(version).toBe(steps.length);
			}
		}
		expect(await logNamed(`${id}:1:0`).record(bodyOf(rightResponses))).toEqual({ outcome: "closed" });
	});

	it("is archived, and comes back elsewhere with the same figures", async () => {
		const lines = await (await call(`/api/quizzes/${id}/archive`, { headers: deployment })).text();
		expect(lines).toContain('"kind":"counters"');
		const copy = `${id}-copy`;
		const init = { method: "POST", headers: deployment, body: lines.replaceAll(`"${id}"`, `"${copy}"`) };
		expect(await (await call(`/api/quizzes/${copy}/archive`, init)).json()).toEqual({ complete: true });
		const [was, is] = [await statsOf(id, deployment), await statsOf(copy, deployment)];
		expect({ ...is, quiz: was.quiz }).toEqual(was);
	});

	it("goes on: an attempt that was running ends where it began and counts once, a new one is taken", async () => {
		const running = (await attemptsOf(id)).find(({ again, suspect, done }) => !again && suspect === 0 && !done);
		if (!running) throw new Error("the frozen state has no attempt that was running");
		const before = await statsOf(id, deployment);
		const { attempt, epoch, revision } = running;
		const end = bodyOf(rightResponses, { attempt, epoch, revision });
		expect(await record(id, end)).toMatchObject({ accepted: true });
		expect(await record(id, end)).toMatchObject({ accepted: true });
		expect(await record(id, bodyOf(rightResponses, { epoch, revision }))).toMatchObject({ accepted: true });
		const after = await statsOf(id, deployment);
		expect([after.started, after.completed]).toEqual([before.started + 1, before.completed + 2]);
	});
});
