import { expect, it } from "vitest";
import { emptyTally } from "../../contract/counting/add.ts";
import { count } from "../../contract/counting/count.ts";
import { writeTally } from "../../src/catalog/tallyText.ts";
import { largestKeys, randomAttempt } from "../lib/largestQuiz.ts";
import { randomFrom } from "../lib/random.ts";

const MOST = 256_000;

it.each(Object.entries(largestKeys))(
	"the tally of the largest quiz, %s, stays below 256 kB, whatever readers send",
	(_, key) => {
		const random = randomFrom(1);
		const tally = emptyTally();
		for (let n = 0; n < 3_000; n++) count(tally, randomAttempt(key, random), key, { openedAt: 490_000 });
		// As after a million: every number that is not zero has three digits more.
		const digits = writeTally(tally).replace(/\b[1-9]\d*(?=[,\]])/g, "$&000");
		expect(writeTally(tally).length).toBeLessThan(MOST);
		expect(digits.length).toBeLessThan(MOST);
	},
	60_000,
);
