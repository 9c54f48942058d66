import { describe, expect, it } from "vitest";
import { bandOf } from "../../contract/bandOf.ts";
import type { AnswerKey, Gradable, Response } from "../../contract/gradable.ts";
import { grade } from "../../contract/grade.ts";
import { scoreOf, toThousandths } from "../../contract/score.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import { createText } from "../../widget/language/text.ts";
import { en } from "../../widget/locales/en.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`);

/** A sequence, and a list to tick in which everything is right: the kinds whose credit is shared out. */
const sequence = (count: number): Gradable => {
	const items = ids(count).map((id) => ({ id }));
	return { kind: "order", credit: "partial", items, answer: ids(count) };
};
const ticks = (count: number): Gradable => {
	return { kind: "multiple", credit: "partial", options: ids(count).map((id) => ({ id, right: true })) };
};

const asked = (question: Gradable, times: number): AnswerKey =>
	Array.from({ length: times }, (_, index) => ({ id: `q${index}`, question }));

/** The score of giving the same response to every question. */
function scoreOfAll(key: AnswerKey, response: Response): number {
	return scoreOf(key, Object.fromEntries(key.map(({ id }) => [id, { response }])));
}

describe("shares of a point", () => {
	it.each(Array.from({ length: 9 }, (_, index) => index + 2))("of one in %i are whole, and together one", (count) => {
		const key = asked(ticks(count), count);
		expect(grade(ticks(count), ["o0"])).toBe(FULL_CREDIT / count);
		expect(scoreOfAll(key, ["o0"])).toBe(FULL_CREDIT);
		expect(toThousandths(scoreOfAll(key, ["o0"]))).toBe(1000);
	});

	it("of three sequences with a third right each are one: on the page, in its band, and in what it sends", () => {
		const key = asked(sequence(3), 3);
		const score = scoreOfAll(key, ["o0", "o2", "o1"]);
		expect(bandOf([{ from: 0 }, { from: 1 }], score)?.from).toBe(1);
		expect(createText("en", en).points(score)).toBe("1");
		expect(toThousandths(score)).toBe(1000);
		const scoreOfTwo = scoreOfAll(asked(sequence(3), 2), ["o0", "o2", "o1"]);
		expect(createText("en", en).points(scoreOfTwo)).toBe("0.7");
		expect(bandOf([{ from: 0 }, { from: 1 }], scoreOfTwo)?.from).toBe(0);
	});
});
