import { describe, expect, it } from "vitest";
import { formatOf } from "../../contract/document/formats.ts";
import { storedQuiz } from "../../contract/document/storedQuiz.ts";
import { isAnotherStory } from "../../contract/merge/isAnotherStory.ts";
import { quiz } from "../../contract/quiz.ts";
import { ownAddress, storiesOf, storyOf } from "../../contract/stories.ts";
import { newsQuizzes } from "../fixtures/newsQuizzes.ts";
import { fixtureDocument, fixtureQuiz } from "../fixtures/quiz.ts";
import { explainerDocument, explainerQuiz, storiesDocument, storiesQuiz } from "../fixtures/stories.ts";

const { stories, claims } = storiesDocument;
const [hall, bridge] = stories;
const [first, second] = claims;

function faultsIn(document: unknown): string[] {
	const result = quiz.safeParse(document);
	return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a quiz about several stories", () => {
	it.each([
		["no story at all", { ...storiesDocument, stories: undefined }, "article: is missing"],
		["an article beside them", { ...storiesDocument, article: fixtureDocument.article }, "stories: must not be used"],
		["two of one name", { ...storiesDocument, stories: [hall, { ...bridge, id: "hall" }] }, "stories.1.id: "],
		["a claim of none", { ...storiesDocument, claims: [{ ...first, story: undefined }] }, "claims.0.story: is missing"],
		[
			"a claim of another",
			{ ...storiesDocument, claims: [{ ...first, story: "x" }] },
			"claims.0.story: names no story",
		],
		[
			"a story of an article",
			{ ...fixtureDocument, claims: [{ ...first, story: "x" }] },
			"claims.0.story: must be left out",
		],
		["an empty list", { ...storiesDocument, stories: [] }, "stories: "],
		[
			"too long a verdict",
			{ ...storiesDocument, claims: [{ ...first, verdict: "x".repeat(41) }] },
			"claims.0.verdict: ",
		],
		[
			"one end",
			{ ...storiesDocument, claims: [{ ...claims[2], question: { ...claims[2]?.question, ends: ["x"] } }] },
			"claims.0.question.ends: ",
		],
	])("has a fault with %s", (_, document, fault) => {
		expect(faultsIn(document)).toContainEqual(expect.stringContaining(fault));
	});

	it("may hold one, which is an article then, and its claims name it or not", () => {
		const one = { ...storiesDocument, stories: [hall], claims: [first, { ...claims[2], story: undefined }] };
		const read = quiz.parse(one);
		expect(read.stories).toBeUndefined();
		expect(read.article).toMatchObject({ headline: "Town hall reopens" });
		expect(storedQuiz.parse(one)).toMatchObject({ article: read.article });
	});

	it("is read from the catalog as it was published", () => {
		expect(storedQuiz.parse(storiesDocument)).toEqual(storiesQuiz);
		expect(storiesQuiz.article).toMatchObject({ headline: "Town hall reopens" });
		expect(storedQuiz.safeParse({ ...storiesDocument, stories: undefined }).success).toBe(false);
	});

	it.each(newsQuizzes.map(({ quiz: document }) => [document.id, document] as const))(
		"is read from the catalog as it was published, with all that may be left out: %s",
		(_, document) => {
			const { claims, ...rest } = document;
			const bare = claims.map(({ passages: __, ...claim }) => claim);
			for (const each of [document, { ...rest, claims: bare }])
				expect(storedQuiz.parse(each)).toEqual(quiz.parse(each));
		},
	);

	it("tells each claim's story, and where that is at home", () => {
		expect(claims.map((claim) => storyOf(storiesQuiz, claim).headline)).toEqual([
			"Town hall reopens",
			"Bridge closes",
			"Town hall reopens",
		]);
		expect(storiesOf(storiesQuiz)).toHaveLength(2);
		expect(first && ownAddress(storiesQuiz, first)).toBe("https://paper.example/hall");
		expect(second && ownAddress(storiesQuiz, second)).toBe("");
		expect(ownAddress(fixtureQuiz, {})).toBeUndefined();
	});

	it("is another quiz's story only where none of its own is", () => {
		const other = { ...storiesDocument, claims: [], stories: [{ ...bridge, headline: "Strike ends" }] };
		expect(isAnotherStory(storiesDocument, { ...other, stories: [...other.stories, hall] })).toBe(false);
		expect(isAnotherStory(storiesDocument, other)).toBe(true);
		expect(isAnotherStory({ ...other, stories: undefined, article: hall }, storiesDocument)).toBe(false);
	});
});

describe("a quiz without questions", () => {
	it("is one, without bands", () => {
		expect(faultsIn(explainerDocument)).toEqual([]);
		expect(faultsIn({ ...explainerDocument, bands: fixtureDocument.bands })).toContainEqual(
			expect.stringContaining("bands: a quiz without questions has no score"),
		);
	});
});

describe("the lowest format that a quiz can be said in", () => {
	it.each([
		["what 0.1.0 could say", fixtureQuiz, 1],
		["several stories", storiesQuiz, 3],
		["no question", explainerQuiz, 3],
		[
			"a verdict",
			quiz.parse({ ...fixtureDocument, claims: [{ ...fixtureDocument.claims[0], verdict: "True" }], bands: undefined }),
			3,
		],
		[
			"no passage",
			quiz.parse({ ...fixtureDocument, claims: [{ ...fixtureDocument.claims[0], passages: [] }], bands: undefined }),
			3,
		],
	])("of one with %s is told", (_, document, format) => {
		expect(formatOf(document)).toBe(format);
	});
});
