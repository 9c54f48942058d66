import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { publish } from "../../cli/publish.ts";
import { routes } from "../../contract/wire.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";
import { explainerDocument, storiesDocument } from "../fixtures/stories.ts";
import { fullReport, publishedQuiz } from "../lib/newsroom.ts";
import { playOf, sendAnswers } from "../lib/plays.ts";
import { type Random, randomFrom } from "../lib/random.ts";
import { startWorkerd, type Workerd } from "../lib/workerd.ts";

/** The newest release before this one. */
const RELEASE = "tests/fixtures/releases/0.3.0.worker.js.br";
const { id } = fixtureDocument;

const state = await mkdtemp(join(tmpdir(), "readback-rollback-"));
afterAll(() => rm(state, { recursive: true, force: true }));

function start(config: string): Promise<Workerd> {
	const vars = { STATS_MINIMUM: "1", STATS_STEP: "1", CHECKPOINT_ROWS: "4" };
	return startWorkerd({ config, durableObjects: { ANSWER_LOG: "AnswerLog" }, vars, state });
}

async function play(server: Workerd, quiz: string, random: Random, times: number): Promise<void> {
	const published = await publishedQuiz(server, quiz);
	for (let n = 0; n < times; n++) {
		for (const body of playOf(published, random, 0.5)) {
			const response = await sendAnswers(server.server, quiz, body);
			if (!response.ok) throw new Error(await response.text());
		}
	}
}

/** How each address is answered, to the newsroom. */
async function statusesOf({ server, token }: Workerd, paths: string[]): Promise<{ [path: string]: number }> {
	const headers = { authorization: `Bearer ${token}` };
	const answered = paths.map(
		async (path): Promise<[string, number]> => [path, (await fetch(server + path, { headers })).status],
	);
	return Object.fromEntries(await Promise.all(answered));
}

it("a server goes back by one release and forth again, and no answer is lost", { timeout: 120_000 }, async () => {
	const random = randomFrom(5);
	const head = await start("wrangler.toml");
	for (const document of [fixtureDocument, storiesDocument, explainerDocument]) {
		await publish(head, { file: "", id: document.id, document });
	}
	await play(head, id, random, 12);
	await play(head, storiesDocument.id, random, 6);
	const draft = { ...fixtureDocument, id: "half-finished", claims: "not yet" };
	const headers = { authorization: `Bearer ${head.token}`, "content-type": "application/json" };
	const saved = await fetch(head.server + routes.draft(draft.id), {
		...{ method: "PUT", headers },
		body: JSON.stringify(draft),
	});
	expect(saved.status).toBe(200);
	const before = { one: await fullReport(head, id), several: await fullReport(head, storiesDocument.id) };
	await head.stop();

	const release = await start(RELEASE);
	expect({ ...(await fullReport(release, id)), alerts: [] }).toEqual({ ...before.one, alerts: [] });
	await play(release, id, random, 6);
	const list = await fetch(release.server + routes.quizzes, { headers: { authorization: `Bearer ${release.token}` } });
	expect(await list.json()).toEqual(
		expect.arrayContaining(
			[id, storiesDocument.id, explainerDocument.id].map((each) => expect.objectContaining({ id: each })),
		),
	);
	expect(
		await statusesOf(release, [
			routes.quiz(storiesDocument.id),
			routes.quiz(explainerDocument.id),
			routes.stats(id),
			routes.draft(draft.id),
			routes.audit,
		]),
	).toEqual({
		// What it cannot read waits: an outbox tries again, and keeps what it has.
		[routes.quiz(storiesDocument.id)]: 503,
		[routes.quiz(explainerDocument.id)]: 200,
		[routes.stats(id)]: 200,
		[routes.draft(draft.id)]: 200,
		[routes.audit]: 200,
	});
	await release.stop();

	const again = await start("wrangler.toml");
	const { started, completed } = await fullReport(again, id);
	expect({ started, completed }).toEqual({ started: before.one.started + 6, completed: before.one.completed + 6 });
	expect(await fullReport(again, storiesDocument.id)).toEqual(before.several);
	await play(again, storiesDocument.id, random, 2);
	expect((await fullReport(again, storiesDocument.id)).started).toBe(before.several.started + 2);
	await again.stop();
});
