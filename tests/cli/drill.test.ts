import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshBuild } from "../../build/freshBuild.ts";
import { readCatalogRows } from "../../cli/drill/catalogRows.ts";
import { drill } from "../../cli/drill/drill.ts";
import { importArchive } from "../../cli/importArchive.ts";
import { type LocalServer, migrate, startLocalServer } from "../../cli/localServer.ts";
import { createToken, saveDraft, setWithdrawn } from "../../cli/newsroom.ts";
import { ARCHIVE_FORMAT } from "../../contract/archive.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { bodyOf, rightResponses } from "../fixtures/answers.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";

const ATTEMPTS = 30;
const lastHour = Math.floor(Date.now() / HOUR_MS) - 2;

/** An archive of a quiz that was played two hours ago. */
function archiveOf(id: string): string {
	const openedAt = new Date(lastHour * HOUR_MS).toISOString();
	const attempts = Array.from({ length: ATTEMPTS }, () => {
		const { protocol: _, ...said } = bodyOf(rightResponses);
		return { kind: "attempt", ...said, again: false, host: "paper.example", hour: lastHour, suspect: 0 };
	});
	const lines = [
		{ kind: "quiz", format: ARCHIVE_FORMAT, id, revision: 1, epoch: 1, withdrawn: false },
		{ kind: "revision", revision: 1, publishedAt: openedAt, document: { ...fixtureDocument, id } },
		{ kind: "epoch", epoch: 1, shards: 8, openedAt },
		...attempts,
		{ kind: "end", attempts: ATTEMPTS, leftOut: 0 },
	];
	return lines.map((line) => JSON.stringify(line)).join("\n");
}

let folder: string;
let state: string;
let server: LocalServer;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "readback-drill-"));
	state = join(folder, "state");
	await freshBuild();
	await migrate(state);
	server = await startLocalServer({ port: 0, state, vars: {} });
	for (const id of ["drill-open", "drill-withdrawn"]) {
		const file = join(folder, id);
		await writeFile(file, archiveOf(id));
		await importArchive(server, file);
	}
	await setWithdrawn(server, "drill-withdrawn", "withdraw");
	await createToken(server, { name: "the editor's \"own\"; it's", scopes: ["author"] });
	await saveDraft(
		server,
		{ file: "", id: "drill-draft", document: { ...fixtureDocument, id: "drill-draft" }, base: {} },
		0,
	);
});

afterAll(async () => {
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

async function run(name: string): Promise<{ isSame: boolean; said: string[] }> {
	const said: string[] = [];
	const say = (line: string) => said.push(line);
	return { isSame: await drill(server, { catalog: { state }, folder: join(folder, name), say }), said };
}

describe("a restore drill", () => {
	it("brings all quizzes, tokens, trail and drafts to an empty state, and finds them the same", async () => {
		const { isSame, said } = await run("first");
		expect(said.slice(1)).toEqual([
			`ok      drill-open: ${ATTEMPTS} attempts, the same archive and report`,
			expect.stringMatching(`^ok      drill-withdrawn: ${ATTEMPTS} attempts, `),
			"ok      1 token, 5 entries of the trail, 1 draft",
		]);
		expect(isSame).toBe(true);
		const restored = await readCatalogRows({ state: join(folder, "first", "state") });
		expect(restored.tokens).toMatchObject([{ name: "the editor's \"own\"; it's", scopes: "author" }]);
		expect(await readFile(join(folder, "first", "drill-open.archive.ndjson"), "utf8")).toContain('"kind":"end"');
	}, 180_000);

	it("wants an empty folder, and a deployment that has taken no answers in the current hour", async () => {
		await expect(run("first")).rejects.toThrow("is not empty");
		const body = JSON.stringify(bodyOf(rightResponses));
		const sent = await fetch(`${server.server}/api/quizzes/drill-open/answers`, { method: "POST", body });
		expect(sent.status).toBe(200);
		await expect(run("second")).rejects.toThrow("drill-open: 1 attempt began in the current hour");
	}, 60_000);
});
