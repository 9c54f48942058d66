import { describe, expect, it } from "vitest";
import { articleText } from "../../../cli/article.ts";
import { spanOf } from "../../../widget/passage/quote.ts";
import { sentences } from "../../fixtures/sentences.ts";

describe("readback article", () => {
	it.each(sentences.filter(({ inFile = true }) => inFile))(
		"reads as the page does, with $name",
		({ html, exact, stands }) => {
			const readings = articleText(`<!doctype html><title>A paper</title><p>Before. ${html}. After.</p>`);
			expect(readings.some((text) => spanOf({ exact }, text) !== undefined)).toBe(stands);
		},
	);
});
