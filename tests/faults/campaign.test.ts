import { expect, it } from "vitest";
import { fixtureDocument } from "../fixtures/quiz.ts";
import { campaign } from "./campaign.ts";

it("widgets behind a bad network lose nothing to a server that fails, is killed, grows and is edited", async () => {
	const verdict = await campaign({ seed: 7, plays: 72, kills: 1, document: fixtureDocument });
	expect(verdict.violations).toEqual([]);
	expect(verdict.stored).toBe(72);
	expect(verdict.faults).toMatchObject({ "server killed": 1, "quiz edited": 2 });
	expect(verdict.epochs).toBeGreaterThan(1);
}, 60_000);
