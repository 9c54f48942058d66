import { describe, expect, it } from "vitest";
import { spanOf } from "../../../widget/passage/quote.ts";

const page = `They said "we will see" and left. Later they said "we will see" again. 12 % of it.`;

describe("the place of a passage", () => {
	it.each([
		["the first of several without context", { exact: "we will see" }, page.indexOf("we will")],
		["the one after its prefix", { exact: "we will see", prefix: "Later they said “" }, page.lastIndexOf("we will")],
		["the one before its suffix", { exact: "we will see", suffix: "” again" }, page.lastIndexOf("we will")],
		["the one after a word", { exact: "they said", prefix: "left. Later" }, page.lastIndexOf("they said")],
		["the one before a word", { exact: "we will see", suffix: '" again.' }, page.lastIndexOf("we will")],
		["the one between words", { exact: "said", prefix: "Later they", suffix: '"we will' }, page.lastIndexOf("said")],
		["curly for straight marks, odd white space", { exact: "said  “we\u00a0will see”" }, page.indexOf("said")],
		[
			"the only one, though its context has changed",
			{ exact: "Later", prefix: "nothing like it" },
			page.indexOf("Later"),
		],
		["nothing for what is merely similar", { exact: "we shall see" }, -1],
		["nothing for words that nobody can see", { exact: "\u00ad\u200b" }, -1],
		["nothing for other letters' case", { exact: "WE WILL SEE" }, -1],
	])("is %s", (_, passage, place) => {
		expect(spanOf(passage, page)?.first ?? -1).toBe(place);
	});
});
