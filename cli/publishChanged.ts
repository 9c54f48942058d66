import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isSame } from "../contract/merge/same.ts";
import { jsonText } from "../contract/readJson.ts";
import { findDocument } from "./newsroom.ts";
import { publish, type Server, showPublished } from "./publish.ts";
import type { QuizFile } from "./readQuizFile.ts";

/** By quiz, the revision that was last published from its file. */
const memory = jsonText(z.record(z.string(), z.int()));

const FILE = "published-from-files.json";

async function recall(state: string): Promise<Map<string, number>> {
	const text = await readFile(join(state, FILE), "utf8").catch(() => "{}");
	return new Map(Object.entries(memory.safeParse(text).data ?? {}));
}

/**
 * Publishes files that have changed since they were last published here. It never overwrites edits from elsewhere.
 * Returns one line per file. `state` is the folder of the local server's data.
 */
export async function publishChanged(server: Server, quizzes: QuizFile[], state: string): Promise<string[]> {
	const known = await recall(state);
	const lines: string[] = [];
	for (const quiz of quizzes) {
		const { id, file, base, document } = quiz;
		const there = await findDocument(server, id);
		const isOwn = !there || known.get(id) === there.revision || base.basedOn === there.revision;
		if (there && !isOwn && !isSame(there.document, document)) {
			lines.push(
				`${id}: left as it is: revision ${there.revision} was not published from ${file}, which is different`,
				`  to merge the changes: readback pull --merge ${file}; to replace them: readback publish ${file} --over ${there.revision}`,
			);
			continue;
		}
		const published = await publish(server, quiz, { seen: there?.revision ?? 0 });
		known.set(id, published.revision);
		lines.push(showPublished(id, published));
	}
	await writeFile(join(state, FILE), JSON.stringify(Object.fromEntries(known)));
	return lines;
}
