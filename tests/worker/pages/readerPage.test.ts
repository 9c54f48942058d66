import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type QuizDocument, quiz } from "../../../contract/quiz.ts";
import { readJson } from "../../../contract/readJson.ts";
import { limits } from "../../../contract/wire.ts";
import { readerLanguages } from "../../../src/pages/readerWords/readerWords.ts";
import { allLocales } from "../../../widget/language/allLocales.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs, statsOf } from "../lib/call.ts";

const id = "plain-form";
const path = `/quizzes/${id}`;

function hiddenIn(html: string): [string, string][] {
	const plain = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
	return [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
		name,
		plain(value),
	]);
}

async function submit(fields: [string, string][]): Promise<Response> {
	return call(path, { method: "POST", body: new URLSearchParams(fields) });
}

/** An id of so many characters. */
const idOf = (letter: string, index: number, length: number) => letter + String(index).padStart(length - 1, "0");

/** As many questions and options as there may be, with ids as long as the schema lets through, and all options chosen. */
function biggest(id: string, length = 48): { document: QuizDocument; fields: [string, string][] } {
	const options = Array.from({ length: limits.options }, (_, index) => ({
		id: idOf("o", index, length),
		text: "One",
		right: true,
	}));
	const claims = fixtureDocument.claims.slice(0, 1).flatMap((claim) =>
		Array.from({ length: limits.questions }, (_, index) => ({
			...claim,
			id: idOf("q", index, 48),
			question: { kind: "multiple" as const, prompt: "Which?", options },
		})),
	);
	const document = { ...fixtureDocument, id, claims };
	if (!quiz.safeParse(document).success) return biggest(id, length - 1);
	const fields = claims.flatMap(({ id: question }) =>
		options.map((option): [string, string] => [`answer.${question}`, option.id]),
	);
	return { document, fields };
}

const right: [string, string][] = [
	["answer.clock", "new"],
	["answer.doors", "north"],
	["answer.doors", "south"],
	["answer.bell", "false"],
	["answer.stairs", "40"],
	["answer.speeches.choir", "1"],
	["answer.speeches.mayor", "2"],
	["answer.speeches.poet", "3"],
];

describe("a quiz without JavaScript", () => {
	beforeAll(async () => {
		await publishAs(id);
	});

	it("says where the page begins what was handed in without an answer, and leads there", async () => {
		const hidden = hiddenIn(await (await call(path)).text());
		const html = await (await submit([...hidden, ...right.slice(0, 4)])).text();
		const [, alert = ""] = /<div class="alert" role="alert">(.*?)<\/div>/s.exec(html) ?? [];
		const links = [...alert.matchAll(/href="#([^"]+)">Question (\d) of 5/g)].map(([, id, n]) => [id, n]);
		expect(links).toEqual([
			["question-stairs", "4"],
			["question-speeches", "5"],
		]);
		for (const [id] of links) expect(html).toContain(`id="${id}"`);
		expect(await (await call(path)).text()).not.toContain('role="alert"');
	});

	it("is for one reader: no cache keeps it, and each has an attempt of their own", async () => {
		const [first, second] = await Promise.all([call(path), call(path)]);
		expect(first.headers.get("cache-control")).toBe("private, no-cache");
		const attemptOf = async (response: Response) => new Map(hiddenIn(await response.text())).get("attempt");
		expect(await attemptOf(first)).not.toBe(await attemptOf(second));
		expect(first.headers.get("set-cookie")).toBeNull();
	});

	it("is played in one go, with score, verdicts and explanations; a reload counts once", async () => {
		const before = await statsOf(id);
		const hidden = hiddenIn(await (await call(path)).text());
		const html = await (await submit([...hidden, ...right])).text();
		expect(html).toContain("5 of 5");
		expect(html).toContain("Well read");
		expect(html.match(/class="right" tabindex="-1">Right/g)?.length).toBe(5);
		expect(html).toContain("It <em>has</em> come");
		await submit([...hidden, ...right]);
		const after = await statsOf(id);
		expect(after.completed).toBe(before.completed + 1);
		expect(after.started).toBe(before.started + 1);
	});

	it("goes on with what is left, and the first response stands", async () => {
		const before = await statsOf(id);
		const hidden = hiddenIn(await (await call(path)).text());
		const half = await (await submit([...hidden, ["answer.clock", "old"], ["answer.bell", "?"]])).text();
		expect(half).toContain("Not right");
		expect(half).toContain("You didn’t know");
		expect(half).toContain('name="answer.stairs"');
		expect(half).not.toContain('name="answer.clock"');
		const kept = hiddenIn(half);
		// Back in the browser, another choice for what was answered, and the rest.
		const html = await (await submit([...kept, ...right])).text();
		expect(html).toContain("3 of 5");
		const after = await statsOf(id);
		expect(after.started).toBe(before.started + 1);
		expect(after.completed).toBe(before.completed + 1);
	});

	it("says what is missing, and counts nothing of what is no response", async () => {
		const before = await statsOf(id);
		const hidden = hiddenIn(await (await call(path)).text());
		const odd: [string, string][] = [
			["answer.clock", "none-such"],
			["answer.stairs", "4.5"],
			["answer.speeches.choir", "1"],
			["answer.speeches.mayor", "1"],
			["kept.bell", "{broken"],
			["kept.doors", '["north","north"]'],
		];
		const response = await submit([...hidden, ...odd]);
		expect(response.status).toBe(200);
		expect((await response.text()).match(/class="wrong"/g)?.length).toBe(5);
		expect(await statsOf(id)).toEqual(before);
	});

	it("reads numbers as the widget does, and leaves in the field what it cannot read", async () => {
		const stairs = async (typed: string) => {
			const hidden = hiddenIn(await (await call(path)).text());
			return (await submit([...hidden, ["answer.stairs", typed]])).text();
		};
		for (const typed of ["４０", "٤٠ stairs", " 40,0"]) {
			expect(await stairs(typed)).toContain("Right answer: 40 stairs. Your answer: 40 stairs");
		}
		const html = await stairs("2.4");
		const [, field = ""] = /<input([^>]* name="answer.stairs"[^>]*)>/.exec(html) ?? [];
		expect(field).toContain('type="text"');
		expect(field).toContain('inputmode="decimal"');
		expect(field).toContain('value="2.4"');
		expect(field).toContain('aria-invalid="true"');
		expect(field).toContain('aria-describedby="hint-stairs"');
		expect(html).toMatch(/id="hint-stairs" class="wrong">Enter a whole number from 0 to 100</);
	});

	const illFormed: [string, [string, string][]][] = [
		[
			"no attempt",
			[
				["revision", "1"],
				["epoch", "1"],
			],
		],
		[
			"an unknown revision",
			[
				["attempt", "a".repeat(32)],
				["revision", "9"],
				["epoch", "1"],
			],
		],
	];
	it.each(illFormed)("refuses a form with %s on a page", async (_, fields) => {
		const response = await submit(fields);
		expect(response.status).toBe(400);
		expect(response.headers.get("content-type")).toContain("text/html");
	});

	it("refuses a form that is too long", async () => {
		expect((await submit([["attempt", "a".repeat(limits.formBody)]])).status).toBe(413);
	});

	it("takes the longest form of the biggest quiz that there may be", async () => {
		const { document, fields } = biggest("form-big");
		expect((await publish(document)).status).toBe(200);
		const page = "/quizzes/form-big";
		const body = new URLSearchParams([...hiddenIn(await (await call(page)).text()), ...fields]);
		expect(body.toString().length).toBeGreaterThan(1.5 * limits.answersBody);
		const response = await call(page, { method: "POST", body });
		expect(response.status).toBe(200);
		const kept = hiddenIn(await response.text());
		expect(kept).toHaveLength(3 + limits.questions);
		expect((await call(page, { method: "POST", body: new URLSearchParams(kept) })).status).toBe(200);
		expect((await statsOf("form-big")).completed).toBe(1);
	});

	it("speaks the quiz's language to its readers, on the page, in the frame and where it cannot be shown", async () => {
		expect(readerLanguages.toSorted()).toEqual(Object.keys(allLocales).toSorted());
		await publish({ ...fixtureDocument, id: "page-german", language: "de-AT" });
		const page = await (await call("/quizzes/page-german")).text();
		expect(page).toContain("Quiz mit Beleg");
		expect(page).toContain("Was andere geantwortet haben");
		const frame = await (await call("/embed/page-german")).text();
		expect(frame).toContain("Quiz: Was haben Sie von diesem Artikel mitgenommen?");
	});

	it("names itself to search, shares, embedders and archives", async () => {
		const html = await (await call(path)).text();
		const address = `https://readback.example${path}`;
		expect(html).toContain(`<link rel="canonical" href="${address}"`);
		expect(html).toContain(`<meta property="og:url" content="${address}"`);
		expect(html).toContain('type="application/json+oembed"');
		expect(html).toContain('type="text/xml+oembed"');
		const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
		const quiz = readJson(z.looseObject({ hasPart: z.array(z.unknown()) }), data);
		expect(quiz).toMatchObject({ "@type": "Quiz", about: { "@type": "NewsArticle", headline: "Town hall reopens" } });
		expect(quiz.hasPart).toHaveLength(5);
	});

	it("opens with the option that a newsletter's link chose, and counts nothing for it", async () => {
		const before = await statsOf(id);
		const html = await (await call(`${path}?choose=clock.new`)).text();
		expect(html).toMatch(/value="new" checked/);
		expect(html.match(/checked/g)).toHaveLength(1);
		for (const odd of ["clock.none-such", "doors.north", "bell.true", "clock", "", "%22%3E"]) {
			expect(await (await call(`${path}?choose=${odd}`)).text()).not.toContain("checked");
		}
		expect(await statsOf(id)).toEqual(before);
	});
});
