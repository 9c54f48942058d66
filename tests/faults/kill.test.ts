import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { migrate, startLocalServer } from "../../cli/localServer.ts";
import { publish } from "../../cli/publish.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";
import { publishedQuiz } from "../lib/newsroom.ts";
import { randomFrom } from "../lib/random.ts";
import { judge, nothingSent, playUntilKilled } from "./killRound.ts";

const state = mkdtempSync(join(tmpdir(), "readback-killed-"));
afterAll(() => rmSync(state, { recursive: true }));

it("an acknowledged answer outlives the server's sudden death, and counts once", async () => {
	const settings = { port: 0, state, vars: { CHECKPOINT_ROWS: "10" } };
	await migrate(state);
	const first = await startLocalServer(settings);
	await publish(first, { file: "", id: fixtureDocument.id, document: fixtureDocument });
	const published = await publishedQuiz(first, fixtureDocument.id);
	const sent = nothingSent();
	await playUntilKilled(first, published, { readers: 8, killAfter: 60, random: randomFrom(1), sent });
	const second = await startLocalServer(settings);
	const verdict = await judge(second, published, { sent, state });
	await second.stop();
	expect(verdict.violations).toEqual([]);
	expect(sent.acknowledged.size).toBeGreaterThanOrEqual(30);
	expect(verdict.stored).toBeGreaterThanOrEqual(sent.acknowledged.size);
}, 60_000);
