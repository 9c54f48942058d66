import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** A thousand pupils behind one address, who each send their first answer and their last. */
const SCHOOL = 1_000 * 2;

it("lets a school behind one address play within a minute", () => {
	const [, limit, period] = /limit = (\d+), period = (\d+)/.exec(readFileSync("wrangler.toml", "utf8")) ?? [];
	expect(Number(period)).toBe(60);
	expect(Number(limit)).toBeGreaterThanOrEqual(SCHOOL);
});
