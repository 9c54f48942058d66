import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Report } from "../../contract/report.ts";
import { counted } from "../counted.ts";
import { importArchive } from "../importArchive.ts";
import { migrate, startLocalServer } from "../localServer.ts";
import { listQuizzes, readReport } from "../newsroom.ts";
import { Refused, type Server } from "../publish.ts";
import { linesIn, saveArchive, wholeEndOf } from "./archives.ts";
import { type Catalog, type CatalogRows, readCatalogRows, writeCatalogRows } from "./catalogRows.ts";

type Saved = { id: string; file: string; attempts: number; lines: string[]; report: Report | undefined };

/** The quiz's report. Undefined if the server gives none, as for a withdrawn quiz; its archive contains all counts. */
async function reportOf(server: Server, id: string): Promise<Report | undefined> {
	try {
		return await readReport(server, id);
	} catch (error) {
		if (error instanceof Refused) return undefined;
		throw error;
	}
}

async function save(server: Server, id: string, folder: string): Promise<Saved> {
	const file = await saveArchive(server, id, folder);
	const lines = await linesIn(file);
	const { attempts } = wholeEndOf(id, lines);
	return { id, file, attempts, lines, report: await reportOf(server, id) };
}

/** What differs in a restored quiz. */
async function differencesOf(server: Server, folder: string, { id, lines, report }: Saved): Promise<string[]> {
	const again = await linesIn(await saveArchive(server, id, folder));
	const restored = report && (await reportOf(server, id));
	return [
		...(isDeepStrictEqual(again, lines) ? [] : ["its archive differs"]),
		...(isDeepStrictEqual(restored, report) ? [] : ["its report differs"]),
	];
}

/** What differs in the rest of the catalog. Each import adds one entry to the audit trail. */
function rowsThatDiffer(was: CatalogRows, is: CatalogRows, quizzes: number): string[] {
	const { audit, ...others } = is;
	const kept = audit.slice(0, was.audit.length);
	const added = audit.slice(was.audit.length);
	const isTrailSame = isDeepStrictEqual(kept, was.audit) && added.length === quizzes;
	return [
		...(isDeepStrictEqual(others.tokens, was.tokens) ? [] : ["tokens"]),
		...(isDeepStrictEqual(others.drafts, was.drafts) ? [] : ["drafts"]),
		...(isDeepStrictEqual(others.secrets, was.secrets) ? [] : ["secrets"]),
		...(isTrailSame && added.every(({ action }) => action === "import") ? [] : ["the audit trail"]),
	];
}

async function restore(
	saved: Saved[],
	rows: CatalogRows,
	folder: string,
	say: (line: string) => void,
): Promise<boolean> {
	const state = join(folder, "state");
	const again = join(folder, "again");
	await mkdir(again);
	await migrate(state);
	await writeCatalogRows({ state }, rows, folder);
	const local = await startLocalServer({ port: 0, state, vars: {} });
	let isSame = true;
	try {
		for (const quiz of saved) {
			await importArchive(local, quiz.file);
			const differences = await differencesOf(local, again, quiz);
			if (differences.length > 0) isSame = false;
			const compared = quiz.report ? "the same archive and report" : "withdrawn, the same archive";
			say(
				`${differences.length > 0 ? "FAILED" : "ok    "}  ${quiz.id}: ${counted(quiz.attempts, "attempt")}, ${differences.join(", ") || compared}`,
			);
		}
	} finally {
		await local.stop();
	}
	const differing = rowsThatDiffer(rows, await readCatalogRows({ state }), saved.length);
	const { tokens, audit, drafts } = rows;
	const what = `${counted(tokens.length, "token")}, ${counted(audit.length, "entry", "entries")} of the trail, ${counted(drafts.length, "draft")}`;
	say(differing.length > 0 ? `FAILED  ${differing.join(", ")} differ` : `ok      ${what}`);
	return isSame && differing.length === 0;
}

/**
 * Exports everything from a deployment, imports it into a local server with an empty state in `folder`, and compares.
 * The deployment is not changed. Returns whether everything is the same.
 */
export async function drill(
	server: Server,
	{ catalog, folder, say }: { catalog: Catalog; folder: string; say: (line: string) => void },
): Promise<boolean> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	if ((await readdir(folder)).length > 0) throw new Refused(`${folder} is not empty; name another with --folder`);
	const saved: Saved[] = [];
	for (const { id } of await listQuizzes(server)) saved.push(await save(server, id, folder));
	const rows = await readCatalogRows(catalog);
	say(`${counted(saved.length, "quiz", "quizzes")} and the catalog are exported; they are restored in ${folder}`);
	return restore(saved, rows, folder, say);
}
