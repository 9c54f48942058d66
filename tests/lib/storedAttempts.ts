import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type LogLine, logLine } from "../../contract/answers.ts";
import { jsonText } from "../../contract/readJson.ts";
import { columns, readRow } from "../../src/log/packedRow.ts";

const life = z.object({ place: jsonText(z.object({ quiz: z.string(), epoch: z.int() })) });
const row = z.object({
	id: z.string(),
	revision: z.int(),
	again: z.int(),
	suspect: z.int(),
	hour: z.int(),
	embed: logLine.shape.embed,
	host: z.string(),
	lang: z.string(),
	done: z.int(),
	answers: z.string(),
});

function attemptsIn(file: string, quiz: string): LogLine[] {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const has = database.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name IN ('life', 'attempts')").get();
		if (has?.n !== 2) return [];
		const { data } = life.safeParse(database.prepare("SELECT place FROM life").get());
		if (data?.place.quiz !== quiz) return [];
		const rows = database.prepare(`SELECT lower(hex(id)) AS id, ${columns} FROM attempts`).all();
		return rows.map((each) => {
			const { id, ...raw } = row.parse(each);
			return logLine.parse({ attempt: id, epoch: data.place.epoch, ...readRow(raw) });
		});
	} finally {
		database.close();
	}
}

/**
 * Every attempt at a quiz as it is on disk at this moment, the running hour's too, which the raw log
 * keeps back. Reads the storage of all objects below a server's folder of state, whether it runs or not.
 */
export function storedAttempts(state: string, quiz: string): LogLine[] {
	return globSync(join(state, "**/*.sqlite")).flatMap((file) => attemptsIn(file, quiz));
}
