import { describe, expect, it } from "vitest";
import { quiz } from "../../contract/quiz.ts";
import { richText } from "../../contract/richText.ts";
import { hostName, languageTag, quizId, slug, text, webLink } from "../../contract/text.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";

/** A copy of the fixture with one thing changed, and where the fault must be reported. */
type Change = (document: Record<string, unknown>) => void;

function faultsAfter(change: Change): string[] {
	const document = structuredClone<Record<string, unknown>>({ ...fixtureDocument, hosts: ["town.example"] });
	change(document);
	const result = quiz.safeParse(document);
	return result.success ? [] : result.error.issues.map((issue) => issue.path.join("."));
}

/** Sets what stands at a dotted path. */
function put(path: string, value: unknown): Change {
	return (document) => {
		const steps = path.split(".");
		const last = steps.pop() ?? "";
		let place: unknown = document;
		for (const step of steps) place = Reflect.get(Object(place), step);
		Reflect.set(Object(place), last, value);
	};
}

describe("a quiz", () => {
	it("may be what the fixture is", () => {
		expect(faultsAfter(() => undefined)).toEqual([]);
	});

	it.each([
		["id", "Town Hall"],
		["id", "ab"],
		["id", "constructor"],
		["language", "english please"],
		["title", "   "],
		["title", "left \u202eright"],
		["title", "bell \u0007"],
		["article.date", "14 July 2025"],
		["article.date", "2025-02-30"],
		["article.url", "javascript:alert(1)"],
		["article.url", "ftp://example.org"],
		["claims.0.standing", "certain"],
		["claims.0.passages.0.exact", ""],
		["claims.0.passages.0.exact", "\u00ad \u200b\u2060"],
		["claims.0.sources.0.url", "data:text/html,x"],
		["claims.0.explainer", "<b>bold</b>"],
		["claims.1.id", "clock"],
		["claims.0.question.options.1.id", "old"],
		["claims.0.question.options.0.feedback", undefined],
		["claims.3.question.max", 0],
		["claims.3.question.answer", 101],
		["claims.3.question.tolerance", 61],
		["claims.3.question.tolerance", 2.5],
		["claims.3.question.step", 500],
		["claims.4.question.answer", ["choir", "mayor"]],
		["claims.4.question.answer", ["choir", "mayor", "mayor"]],
		["bands.0.from", 1],
		["bands.1.from", 0],
		["bands.1.from", 6],
		["bands", []],
		["hosts.0", "https://example.org"],
	])("has a fault at %s when that is %j", (path, value) => {
		expect(faultsAfter(put(path, value))).toContain(path);
	});

	it.each([
		["claims.0.question.options", "no right option", put("claims.0.question.options.1.right", false)],
		["claims.0.question.options", "two right options", put("claims.0.question.options.0.right", true)],
		["claims.4.question.items", "items in order already", put("claims.4.question.answer", ["mayor", "poet", "choir"])],
		["claims.3.question.tolerance", "nothing wrong left", put("claims.3.question.tolerance", 100)],
		["", "an unknown field", put("author", "me")],
		["claims.0.question", "an unknown field in a question", put("claims.0.question.hint", "x")],
	])("has a fault at “%s” with %s", (path, _, change) => {
		expect(faultsAfter(change)).toContain(path);
	});

	it("may not be longer to answer than a body may be", () => {
		const options = Array.from({ length: 10 }, (_, index) => ({
			...{ id: `${"o".repeat(46)}${index}`, text: "x", right: index === 0 },
		}));
		const claims = Array.from({ length: 30 }, (_, index) => ({
			...structuredClone(fixtureDocument.claims[1]),
			id: `q${index}`,
			question: { kind: "multiple", prompt: "?", options },
		}));
		expect(faultsAfter(put("claims", claims))).toContain("claims");
	});

	it("fills in what may be left out", () => {
		const { confidence: _, dontKnow: __, ...document } = fixtureDocument;
		const { claims, ...rest } = quiz.parse({ ...document, language: "pt-br" });
		expect(rest).toMatchObject({ confidence: false, dontKnow: false, language: "pt-BR" });
		expect(claims[5]).toMatchObject({ corrections: [] });
	});
});

describe("rich text", () => {
	it.each([
		["One.\n\nTwo\nlines.", [["One."], ["Two lines."]]],
		["An *emphasis* here.", [["An ", { em: "emphasis" }, " here."]]],
		["A [link](https://example.org/a?b=1).", [["A ", { link: "link", href: "https://example.org/a?b=1" }, "."]]],
		["<https://example.org>", [[{ link: "https://example.org", href: "https://example.org" }]]],
		["5 \\* 3 &amp; more", [["5 * 3 & more"]]],
	])("%j is a tree", (source, tree) => {
		expect(richText.parse(source)).toEqual(tree);
	});

	it.each([
		["<b>bold</b>", "html"],
		["<script>x</script>", "html"],
		["**strong**", "strong"],
		["# Heading", "heading"],
		["- a list", "list"],
		["> a quote", "blockquote"],
		["![image](https://example.org/a.png)", "image"],
		["`code`", "inlineCode"],
		["[x](javascript:alert(1))", "a link that is not http or https"],
		["[x](/relative)", "a link that is not http or https"],
		["[*x*](https://example.org)", "emphasis"],
		["[x][y]\n\n[y]: https://example.org", "linkReference"],
		["sneaky &#x202E;text", "a bidirectional or other control character"],
	])("%j is refused by name", (source, found) => {
		const result = richText.safeParse(source);
		expect(result.error?.issues[0]?.message).toContain(`found ${found}`);
	});
});

describe("words and names", () => {
	it.each([
		[languageTag, "en", true],
		[languageTag, "zh-Hans-CN", true],
		[languageTag, "de-DE-1996", true],
		[languageTag, "english_GB", false],
		[languageTag, "", false],
		[slug, "a-b-2", true],
		[slug, "A", false],
		[slug, "a--b", false],
		[slug, "-a", false],
		[slug, "constructor", false],
		[quizId, "x".repeat(48), true],
		[quizId, "x".repeat(49), false],
		[webLink, "https://example.org/a", true],
		[webLink, "http://example.org", true],
		[webLink, "//example.org", false],
		[webLink, "https://", false],
		[hostName, "news.example.org", true],
		[hostName, "localhost", true],
		[hostName, "xn--bcher-kva.example", true],
		[hostName, "[::1]", true],
		[hostName, "paper.example.", true],
		[hostName, "paper.example..", false],
		[hostName, ".", false],
		[hostName, "example.org:8080", false],
		[hostName, "example.org/path", false],
		[text(5), "שלום", true],
		[text(5), "a\u200db", true],
		[text(5), "\u200b\ufeff", false],
		[text(5), "\u2067x", false],
		[text(5), "123456", false],
	])("schema %# takes %j: %s", (schema, value, isGood) => {
		expect(schema.safeParse(value).success).toBe(isGood);
	});
});

describe("half a character", () => {
	it.each([
		["title", { ...fixtureDocument, title: "Half \ud83d" }],
		[
			"article.url",
			{ ...fixtureDocument, article: { ...fixtureDocument.article, url: "https://paper.example/\ud83d" } },
		],
		["claims.0.explainer", withFirstClaim({ explainer: "Half \ude00" })],
		["claims.0.passages.0.exact", withFirstClaim({ passages: [{ exact: "half \ud83d" }] })],
	])("is refused in %s, in plain words", (path, document) => {
		const issues = quiz.safeParse(document).error?.issues ?? [];
		expect(issues.map((issue) => [issue.path.join("."), issue.message])).toContainEqual([
			path,
			"must not contain half a character (a lone surrogate); write it again",
		]);
	});
});

function withFirstClaim(change: object) {
	return {
		...fixtureDocument,
		claims: fixtureDocument.claims.map((claim, at) => (at ? claim : { ...claim, ...change })),
	};
}
