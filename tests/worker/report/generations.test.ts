import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { auditTrail, revisionList } from "../../../contract/newsroom.ts";
import { publishedQuiz, type QuizDocument } from "../../../contract/quiz.ts";
import { readReply } from "../../../contract/readJson.ts";
import { catalog } from "../../../src/catalog/catalog.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs, record, statsOf } from "../lib/call.ts";
import { logNamed } from "../lib/log.ts";
import { deployment } from "../lib/newsroom.ts";

type Claim = QuizDocument["claims"][number];

const note = { date: "2026-02-03", note: "It was put otherwise." };

/** The fixture with one claim's question changed, and a correction where one is wanted. */
function edited(id: string, claimId: string, change: object, corrections?: Claim["corrections"]): QuizDocument {
	const claims = fixtureDocument.claims.map((claim): Claim => {
		if (claim.id !== claimId || !("question" in claim) || !claim.question) return claim;
		return { ...claim, question: { ...claim.question, ...change }, ...(corrections && { corrections }) };
	});
	return { ...fixtureDocument, id, claims };
}

function put(document: QuizDocument, query = ""): Promise<Response> {
	const headers = { ...deployment, "content-type": "application/json" };
	return call(`/api/quizzes/${document.id}${query}`, { method: "PUT", headers, body: JSON.stringify(document) });
}

/** Publishes as a release without generations does: it names the columns that it knows. */
async function publishAsBefore(document: QuizDocument, revision: number): Promise<void> {
	const text = JSON.stringify(document);
	await env.DB.batch([
		env.DB.prepare("INSERT INTO revisions (quiz, revision, document, published_at) VALUES (?, ?, ?, ?)").bind(
			document.id,
			revision,
			text,
			new Date().toISOString(),
		),
		env.DB.prepare("UPDATE quizzes SET revision = ? WHERE id = ?").bind(revision, document.id),
	]);
	catalog.forget(document.id);
}

async function changesOf(id: string): Promise<unknown> {
	const list = await readReply(revisionList, await call(`/api/quizzes/${id}/revisions`, { headers: deployment }));
	return list.map(({ changed }) => changed);
}

const million = { unit: "million stairs" };
const options = [
	{ id: "old", text: "The new one", feedback: "About old." },
	{ id: "new", text: "The old one", right: true, feedback: "About new." },
	{ id: "none", text: "The none one", feedback: "About none." },
];

describe("an edit of what can be answered", () => {
	it.each([
		["another unit", "stairs", million],
		["two options' swapped texts", "clock", { options }],
	])("demands a correction for %s, and counts that question alone anew", async (name, claim, change) => {
		const id = await publishAs(`generations-${claim}`);
		await record(id, bodyOf(rightResponses));
		const refused = await put(edited(id, claim, change));
		expect([name, refused.status]).toEqual([name, 400]);
		expect(await refused.text()).toContain("needs a new dated note");
		expect((await put(edited(id, claim, change, [note]))).status).toBe(200);
		await record(id, bodyOf(rightResponses, { revision: 2 }));
		const { questions } = await statsOf(id, deployment);
		const readers = Object.fromEntries(questions.map((each) => [each.id, each.readers]));
		expect(readers).toEqual({ clock: 2, doors: 2, bell: 2, stairs: 2, speeches: 2, [claim]: 1 });
		const analysis = questions.find((each) => each.id === claim)?.analysis;
		expect(analysis).toMatchObject({
			generation: 1,
			earlier: [{ fingerprint: analysis?.fingerprint, readers: 1, right: 1 }],
		});
	});

	it("counts on where the editor says that it is spelling, which the trail has", async () => {
		const id = await publishAs("generations-spelling");
		await record(id, bodyOf(rightResponses));
		expect((await put(edited(id, "stairs", { unit: "stairz" }), "?spelling=true")).status).toBe(200);
		await record(id, bodyOf(rightResponses, { revision: 2 }));
		const report = await statsOf(id, deployment);
		expect([report.started, report.completed]).toEqual([2, 2]);
		expect(report.questions.map(({ readers }) => readers)).toEqual([2, 2, 2, 2, 2]);
		const trail = await readReply(auditTrail, await call(`/api/newsroom/audit?subject=${id}`, { headers: deployment }));
		expect(trail).toMatchObject([{ changed: ["claims.stairs.question.unit", "(spelling)"] }, {}]);
		expect((await put(edited(id, "stairs", { answer: 41 }), "?spelling=true")).status).toBe(400);
		expect((await put(edited(id, "stairs", {}), "?spelling=yes")).status).toBe(400);
	});

	it("is named in history and trail, and is on the wire for whoever counts the raw log", async () => {
		const id = await publishAs("generations-named");
		await put(edited(id, "stairs", million, [note]));
		expect(await changesOf(id)).toMatchObject([
			[],
			expect.arrayContaining(["claims.stairs.question.unit", "claims.stairs (counts anew)"]),
		]);
		const published = await readReply(publishedQuiz, await call(`/api/quizzes/${id}`));
		expect(published).toMatchObject({ revision: 2, generations: { stairs: 1 } });
		const before = await readReply(publishedQuiz, await call(`/api/quizzes/${id}?revision=1`));
		expect(before).not.toHaveProperty("generations");
	});

	it("does not count on when what was changed is changed back, nor when a question goes and comes back otherwise", async () => {
		const id = await publishAs("generations-back");
		await record(id, bodyOf(rightResponses));
		await put(edited(id, "stairs", million, [note]));
		await put(edited(id, "stairs", {}, [note, note]));
		await record(id, bodyOf(rightResponses, { revision: 3 }));
		expect((await statsOf(id)).questions.map(({ readers }) => readers)).toEqual([2, 2, 2, 1, 2]);
		const without = fixtureDocument.claims.filter((claim) => claim.id !== "clock");
		await put({
			...fixtureDocument,
			id,
			claims: without.map((claim) => (claim.id === "stairs" ? { ...claim, corrections: [note, note] } : claim)),
		});
		const back = edited(id, "clock", { options });
		await put({
			...back,
			claims: back.claims.map((claim) => (claim.id === "stairs" ? { ...claim, corrections: [note, note] } : claim)),
		});
		await record(id, bodyOf(rightResponses, { revision: 5 }));
		expect((await statsOf(id)).questions.map(({ readers }) => readers)).toEqual([1, 3, 3, 2, 3]);
	});
});

describe("another order of claims or options", () => {
	it("changes no figure, and is named among the changes", async () => {
		const id = await publishAs("generations-order");
		await record(id, bodyOf(rightResponses));
		const claims = fixtureDocument.claims.map((claim): Claim => {
			if (claim.question?.kind !== "choice") return claim;
			return { ...claim, question: { ...claim.question, options: claim.question.options.toReversed() } };
		});
		expect((await put({ ...fixtureDocument, id, claims: claims.toReversed() })).status).toBe(200);
		await record(id, bodyOf(rightResponses, { revision: 2 }));
		const report = await statsOf(id, deployment);
		expect([report.started, report.completed]).toEqual([2, 2]);
		expect(report.questions.map(({ readers }) => readers)).toEqual([2, 2, 2, 2, 2]);
		expect(report.analysis?.revisions.map(({ sameForm }) => sameForm)).toEqual([true, true]);
		expect(await changesOf(id)).toEqual([[], ["claims (order)", "claims.clock.question.options (order)"]]);
	});
});

describe("a revision that an older release published", () => {
	it("counts as it did then where none before it has generations", async () => {
		const id = await publishAs("generations-older");
		await env.DB.prepare("UPDATE revisions SET generations = NULL, form = NULL, changed = NULL WHERE quiz = ?")
			.bind(id)
			.run();
		await publishAsBefore(edited(id, "stairs", million), 2);
		await record(id, bodyOf(rightResponses));
		await record(id, bodyOf(rightResponses, { revision: 2 }));
		expect((await statsOf(id)).questions.map(({ readers }) => readers)).toEqual([2, 2, 2, 2, 2]);
		expect(await changesOf(id)).toEqual([[], ["claims.stairs.question.unit"]]);
	});

	it("takes the generations before it after a rollback, raised by the same rule, and its answers are counted anew", async () => {
		const id = await publishAs("generations-rollback");
		await put(edited(id, "stairs", million, [note]));
		await publishAsBefore(edited(id, "clock", { options }), 3);
		const log = logNamed(`${id}:1:0`);
		// The older release has taught the log a key without generations, and counted by it.
		const key =
			(await catalog.revision(env.DB, id, 3))?.key.map(({ id: asked, question }) => ({ id: asked, question })) ?? [];
		const place = { quiz: id, epoch: 1, shard: 0, foldsAt: Date.now() + 1e9 };
		await log.record({ ...bodyOf(rightResponses, { revision: 3 }), isRobot: false }, { key, place });
		await record(id, bodyOf(rightResponses, { revision: 3 }));
		const { questions } = await statsOf(id, deployment);
		expect(questions.map(({ readers, analysis }) => [readers, analysis?.generation])).toEqual([
			[2, 1],
			[2, undefined],
			[2, undefined],
			[2, 2],
			[2, undefined],
		]);
	});

	it("is followed by one that raises what it should", async () => {
		const id = await publishAs("generations-follow");
		await env.DB.prepare("UPDATE revisions SET generations = NULL, form = NULL, changed = NULL WHERE quiz = ?")
			.bind(id)
			.run();
		catalog.forget(id);
		await record(id, bodyOf(rightResponses));
		expect((await publish(edited(id, "stairs", million))).status).toBe(400);
		await put(edited(id, "stairs", million, [note]));
		await record(id, bodyOf(rightResponses, { revision: 2 }));
		expect((await statsOf(id)).questions.map(({ readers }) => readers)).toEqual([2, 2, 2, 1, 2]);
	});
});
