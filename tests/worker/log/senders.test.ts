import { describe, expect, it } from "vitest";
import type { AnswersBody } from "../../../contract/answers.ts";
import { OPAQUE_HOST, suspicion } from "../../../contract/wire.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, postAnswers, publish, publishAs, statsOf } from "../lib/call.ts";
import { marksOf } from "../lib/log.ts";

const token = { authorization: "Bearer test-token" };
const CLAIMED = "nytimes.com";

const from = (origin: string | undefined) => ({ headers: { ...(origin !== undefined && { origin }) } });

async function hostsOf(id: string) {
	const { analysis } = await statsOf(id, token);
	return analysis?.hosts;
}

async function publishFor(id: string, hosts: string[]): Promise<string> {
	await publish({ ...fixtureDocument, id, hosts });
	return id;
}

describe("the host of an attempt", () => {
	it("is that of the request's origin, whatever the body says", async () => {
		const id = await publishAs("sender-origin");
		await postAnswers(id, bodyOf(rightResponses, { host: CLAIMED }), from("https://evil.example"));
		await postAnswers(id, bodyOf(rightResponses, { host: CLAIMED }), from("https://readback.example"));
		await postAnswers(id, bodyOf(rightResponses), from("http://paper.example.:8080"));
		expect(await hostsOf(id)).toMatchObject({
			named: ["evil.example", "paper.example", "readback.example"].map((host) => ({ host, started: 1 })),
		});
	});

	it("is believed of no program that names no origin: 200 attempts that call themselves a paper are of nobody's", async () => {
		const id = await publishAs("sender-none");
		for (let n = 0; n < 200; n++) await postAnswers(id, bodyOf({ clock: "new" }, { host: CLAIMED }), from(undefined));
		expect(await hostsOf(id)).toEqual({ named: [], others: 0, unnamed: 200 });
	});

	it.each(["null", "about:blank", "not an origin", "https://"])(
		"of %s is that of opaque frames and no more",
		async (origin) => {
			const id = await publishAs(`sender-opaque-${newAttempt().slice(0, 8)}`);
			await postAnswers(id, bodyOf({ clock: "new" }, { host: CLAIMED, embed: "iframe" }), from(origin));
			expect(await hostsOf(id)).toMatchObject({ named: [{ host: OPAQUE_HOST, started: 1 }] });
		},
	);
});

describe("a quiz that names its hosts", () => {
	it("takes answers from these, from our own frames and pages, from opaque frames, and from no other", async () => {
		const id = await publishFor("sender-hosts", ["paper.example"]);
		const send = async (origin: string | undefined) =>
			(await postAnswers(id, bodyOf({ clock: "new" }, { host: "paper.example" }), from(origin))).status;
		for (const origin of ["https://paper.example", "https://readback.example", "null", undefined]) {
			expect(await send(origin)).toBe(200);
		}
		for (const host of ["evil.example", "www.paper.example", "paper.example.evil.example", "evilpaper.example"]) {
			expect(await send(`https://${host}`)).toBe(403);
		}
		expect(await statsOf(id, token)).toMatchObject({ started: 4 });
	});

	it("says who may send", async () => {
		const id = await publishFor("sender-says", ["paper.example"]);
		const reply = await postAnswers(id, bodyOf({ clock: "new" }), from("https://evil.example"));
		expect(await reply.json()).toEqual({
			error: { code: "forbidden", message: "this quiz takes answers from paper.example, not from evil.example" },
		});
	});

	it("holds for answers to the revision before, which named none", async () => {
		const id = await publishAs("sender-earlier");
		await publishFor(id, ["paper.example"]);
		const reply = await postAnswers(id, bodyOf({ clock: "new" }, { revision: 1 }), from("https://evil.example"));
		expect(reply.status).toBe(403);
	});

	it("holds for the form without scripts as well", async () => {
		const id = await publishFor("sender-form", ["paper.example"]);
		const form = (origin: string) => {
			const fields = { revision: "1", epoch: "1", attempt: newAttempt(), "answer.clock": "new" };
			return call(`/quizzes/${id}`, { method: "POST", headers: { origin }, body: new URLSearchParams(fields) });
		};
		expect((await form("https://evil.example")).status).toBe(403);
		expect((await form("https://readback.example")).status).toBe(200);
		expect(await statsOf(id, token)).toMatchObject({ started: 1 });
	});
});

describe("answers without their times", () => {
	const untimed = (more: Partial<AnswersBody> = {}) => ({
		...bodyOf({}, more),
		answers: { clock: { response: "new" } },
	});

	it.each(["script", "iframe", "page"] as const)("are no reader's by a script that calls itself %s", async (embed) => {
		const id = await publishAs(`untimed-${embed}`);
		await postAnswers(id, untimed({ embed }));
		expect(await marksOf(id)).toEqual([suspicion.timing]);
		expect(await statsOf(id, token)).toMatchObject({ started: 0, analysis: { suspect: 1 } });
	});

	it("count by the form without scripts, which does not clear a script's", async () => {
		const id = await publishAs("untimed-form");
		const send = (attempt: string) => {
			const fields = { revision: "1", epoch: "1", attempt, "answer.clock": "new", "answer.bell": "false" };
			return call(`/quizzes/${id}`, { method: "POST", body: new URLSearchParams(fields) });
		};
		await send(newAttempt());
		expect(await marksOf(id)).toEqual([0]);
		const script = untimed();
		await postAnswers(id, script);
		await send(script.attempt);
		expect((await marksOf(id)).toSorted()).toEqual([0, suspicion.timing]);
	});
});
