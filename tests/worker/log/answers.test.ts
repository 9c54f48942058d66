import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { errorBody } from "../../../contract/describe.ts";
import { readReply } from "../../../contract/readJson.ts";
import { Catalog } from "../../../src/catalog/catalog.ts";
import { publish as publishDirectly } from "../../../src/catalog/publish.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, postAnswers, publish, publishAs, record, statsOf } from "../lib/call.ts";

describe("a good body", () => {
	it("is acknowledged with how all readers answered", async () => {
		const id = await publishAs("answers-good");
		await record(id, bodyOf({ clock: "old" }));
		const { accepted, tally } = await record(id, bodyOf({ ...rightResponses, doors: ["north", "south"] }));
		expect(accepted).toBe(true);
		expect(tally.completed).toBe(1);
		expect(tally.scores).toEqual({ "5000": 1 });
		expect(tally.questions.clock).toEqual({ n: 2, right: 1, cells: { old: 1, new: 1 } });
		expect(tally.questions.speeches?.cells).toEqual({ "choir@0": 1, "mayor@1": 1, "poet@2": 1 });
		expect(tally.questions.stairs?.cells).toEqual({ "8": 1 });
	});

	it("may come as text/plain or as JSON, from any origin, after a preflight too", async () => {
		const id = await publishAs("answers-types");
		for (const type of ["text/plain", "text/plain;charset=UTF-8", "application/json"]) {
			const headers = { "content-type": type, origin: "null" };
			const response = await postAnswers(id, bodyOf({ clock: "new" }), { headers });
			expect(response.status).toBe(200);
			expect(response.headers.get("access-control-allow-origin")).toBe("*");
			expect(response.headers.get("vary")).toBeNull();
			expect(response.headers.get("set-cookie")).toBeNull();
		}
		const preflight = await call(`/api/quizzes/${id}/answers`, { method: "OPTIONS" });
		expect(preflight.status).toBe(204);
		expect(preflight.headers.get("access-control-allow-headers")).toBe("*, content-type");
		expect((await statsOf(id)).questions[0]?.readers).toBe(3);
	});

	it("from a host whose name ends with the root's dot counts for that host", async () => {
		const id = await publishAs("answers-dot");
		for (const host of ["paper.example.", "paper.example"]) await record(id, bodyOf({ clock: "new" }, { host }));
		const { analysis } = await statsOf(id, { authorization: "Bearer test-token" });
		expect(analysis?.hosts.named).toMatchObject([{ host: "paper.example", started: 2 }]);
	});

	it("counts once however often it comes, and the first response stands", async () => {
		const id = await publishAs("answers-once");
		const attempt = newAttempt();
		const first = bodyOf({ clock: "old" }, { attempt });
		for (const body of [first, first, bodyOf({ clock: "new", bell: true }, { attempt }), first]) await record(id, body);
		const { questions, started } = await statsOf(id);
		expect(started).toBe(1);
		expect(questions[0]?.responses.map(({ readers }) => readers)).toEqual([1, 0, 0, 0]);
		expect(questions[2]?.readers).toBe(1);
	});

	it("of a retake is stored and left out of figures", async () => {
		const id = await publishAs("answers-again");
		await record(id, bodyOf(rightResponses, { again: true }));
		expect((await statsOf(id)).started).toBe(0);
	});

	it("may say “I don’t know”", async () => {
		const id = await publishAs("answers-unknown");
		const { tally } = await record(id, bodyOf({ clock: null, stairs: null }));
		expect(tally.questions.clock).toEqual({ n: 1, right: 0, cells: { "?": 1 } });
	});
});

describe("a bad body", () => {
	const quizId = "answers-bad";
	beforeAll(async () => {
		await publishAs(quizId);
		await record(quizId, bodyOf({ clock: "new" }));
	});

	const good = bodyOf({ clock: "new" });
	const withResponse = (question: string, response: unknown) => ({
		...good,
		answers: { [question]: { response, ms: 1 } },
	});
	const cases: [name: string, body: unknown, path: (string | number)[]][] = [
		["an unknown field", { ...good, reader: "me" }, []],
		["another protocol", { ...good, protocol: 2 }, ["protocol"]],
		["an attempt that is no id", { ...good, attempt: "../../etc" }, ["attempt"]],
		["an unknown embed", { ...good, embed: "email" }, ["embed"]],
		["a host with a path", { ...good, host: "example.org/secret" }, ["host"]],
		["no language", { ...good, lang: "not a language" }, ["lang"]],
		[
			"time that is no whole number",
			{ ...good, answers: { clock: { response: "new", ms: 1.5 } } },
			["answers", "clock", "ms"],
		],
		["negative time", { ...good, answers: { clock: { response: "new", ms: -1 } } }, ["answers", "clock", "ms"]],
		[
			"an unknown field in an answer",
			{ ...good, answers: { clock: { response: "new", ms: 1, name: "x" } } },
			["answers", "clock"],
		],
		["answers that are a list", { ...good, answers: [] }, ["answers"]],
		["an unknown question", withResponse("flag", "new"), ["answers", "flag"]],
		["a claim without a question by a built-in name", withResponse("to-string", "x"), ["answers", "to-string"]],
		["an unknown option", withResponse("clock", "grand"), ["answers", "clock", "response"]],
		["a number for an option", withResponse("clock", 1), ["answers", "clock", "response"]],
		["an option twice", withResponse("doors", ["north", "north"]), ["answers", "doors", "response"]],
		["no option at all", withResponse("doors", []), ["answers", "doors", "response"]],
		["a word for a truth value", withResponse("bell", "false"), ["answers", "bell", "response"]],
		["a fraction", withResponse("stairs", 1.5), ["answers", "stairs", "response"]],
		["a number out of range", withResponse("stairs", 101), ["answers", "stairs", "response"]],
		["an item missing", withResponse("speeches", ["choir", "mayor"]), ["answers", "speeches", "response"]],
		["an object for a response", withResponse("clock", { id: "new" }), ["answers", "clock", "response"]],
		["an unknown revision", { ...good, revision: 7 }, ["revision"]],
		["an unknown epoch", { ...good, epoch: 7 }, ["epoch"]],
		["a revision that is no number", { ...good, revision: "1" }, ["revision"]],
		["null", null, []],
	];
	it.each(cases)("with %s is refused with its place, and changes no count", async (_, body, path) => {
		const before = await statsOf(quizId);
		const response = await postAnswers(quizId, body);
		expect(response.status).toBe(400);
		expect(response.headers.get("access-control-allow-origin")).toBe("*");
		const { error } = await readReply(errorBody, response);
		expect(error.code).toBe("invalid_request");
		expect(error.issues?.map((issue) => issue.path)).toContainEqual(path);
		expect(await statsOf(quizId)).toEqual(before);
	});

	it.each([
		["is not JSON", "{", 400],
		["is empty", "", 400],
		["is not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), 400],
		["is too long", " ".repeat(16_385), 413],
	])("that %s is refused", async (_, body, status) => {
		const response = await postAnswers(quizId, "", { body });
		expect(response.status).toBe(status);
		expect(await response.json()).toHaveProperty("error.message");
	});

	it("that is streamed without a length is cut off at the limit", async () => {
		const chunk = new TextEncoder().encode("x".repeat(10_000));
		const chunks = 1_000;
		let sent = 0;
		const body = new ReadableStream({
			pull: (controller) => {
				controller.enqueue(chunk);
				if (++sent === chunks) controller.close();
			},
		});
		const response = await postAnswers(quizId, "", { body });
		expect(response.status).toBe(413);
		expect(sent).toBeLessThan(chunks);
	});

	it("for a quiz that is not there is refused", async () => {
		expect((await postAnswers("no-such-quiz", good)).status).toBe(404);
		expect((await postAnswers("__proto__", good)).status).toBe(404);
	});

	it("that goes on with another revision is refused, and the attempt stands", async () => {
		const id = await publishAs("answers-revisions");
		const attempt = newAttempt();
		await record(id, bodyOf({ clock: "new" }, { attempt }));
		await publish({ ...fixtureDocument, id, title: "Another title" });
		const response = await postAnswers(id, bodyOf({ clock: "new", bell: false }, { attempt, revision: 2 }));
		expect(response.status).toBe(400);
		expect((await statsOf(id)).questions[2]?.readers).toBe(0);
	});
});

describe("a revision published a moment ago", () => {
	it("is asked of D1 before an isolate with older knowledge refuses it", async () => {
		const id = await publishAs("answers-fresh");
		await record(id, bodyOf({ clock: "new" }));
		// Behind this isolate's back, as another isolate would.
		await publishDirectly(
			env.DB,
			{ id, document: { ...fixtureDocument, id, title: "Newer" } },
			{ change: { actor: "a test", now: new Date() } },
		);
		const { accepted } = await record(id, bodyOf({ clock: "new" }, { revision: 2 }));
		expect(accepted).toBe(true);
	});

	it("is not asked of D1 again within ten seconds otherwise", async () => {
		const id = await publishAs("answers-cached");
		const catalog = new Catalog();
		await catalog.current(env.DB, id, { now: 0 });
		await publishDirectly(
			env.DB,
			{ id, document: { ...fixtureDocument, id, title: "Newer" } },
			{ change: { actor: "a test", now: new Date() } },
		);
		expect((await catalog.current(env.DB, id, { now: 9_999 })).revision).toBe(1);
		expect((await catalog.current(env.DB, id, { now: 9_999, fresh: true })).revision).toBe(2);
		expect((await catalog.current(env.DB, id, { now: 20_000 })).revision).toBe(2);
	});
});
