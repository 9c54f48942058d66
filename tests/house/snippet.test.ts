import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { quiz } from "../../contract/quiz.ts";
import { firstScreenHeight, reservedHeight } from "../../src/pages/firstScreenHeight.ts";
import { fixtureQuiz } from "../fixtures/quiz.ts";

const bundled = quiz.parse(parse(readFileSync("quizzes/kursk-engineers.yaml", "utf8")));

describe("the place that snippets reserve", () => {
	it.each(["README.md", "docs/contract.md", ...globSync("examples/*/{index.html,host.css}")])(
		"is the bundled quiz's in %s",
		(file) => {
			const reserves = readFileSync(file, "utf8").match(/max\(\d+px[^)]*\)/g) ?? [];
			const wanted = reservedHeight(bundled).replaceAll(" ", "");
			expect(reserves.filter((each) => each.replaceAll(" ", "") !== wanted)).toEqual([]);
		},
	);

	it.each(["docs/embedding.md", ...globSync("examples/*/index.html")])(
		"is the bundled quiz's in the frames of %s",
		(file) => {
			const frames = readFileSync(file, "utf8").match(/<(?:amp-)?iframe[^>]*>/g) ?? [];
			expect(frames.filter((each) => !each.includes(`height="${firstScreenHeight(bundled)}"`))).toEqual([]);
		},
	);

	it.each(globSync("recipes/{react,vue,svelte}/*.{ts,tsx,svelte}"))("is the shown quiz's in %s", (file) => {
		const reserves = readFileSync(file, "utf8").match(/max\(\d+px[^)]*\)/g) ?? [];
		expect(reserves.filter((each) => each !== reservedHeight(fixtureQuiz))).toEqual([]);
	});
});
