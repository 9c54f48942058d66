import { describe, expect, it } from "vitest";
import { feedbackOf } from "../../../widget/question/views.ts";

const bell = {
	kind: "true-false",
	prompt: "The bell rang.",
	answer: false,
	feedback: { right: "Just so.", wrong: "Not so." },
} as const;

describe("what is said to an answer", () => {
	it("is what is written", () => {
		expect(feedbackOf(bell, false)).toEqual([{ text: "Just so." }]);
		expect(feedbackOf(bell, true)).toEqual([{ text: "Not so." }]);
	});

	it("is nothing where nothing is written, or nothing was answered", () => {
		const silent = { ...bell, feedback: { ...bell.feedback, right: "" } };
		expect(feedbackOf(silent, false)).toEqual([]);
		expect(feedbackOf(bell, null)).toEqual([]);
	});
});
