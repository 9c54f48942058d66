import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ArchiveLineOf, archiveLine } from "../../contract/archive.ts";
import { namesOfShards } from "../../contract/missingShard.ts";
import { readJson } from "../../contract/readJson.ts";
import { counted } from "../counted.ts";
import { exportAs } from "../newsroom.ts";
import { Refused, type Server } from "../publish.ts";

/** Saves a quiz's archive in `folder` and returns the file's name. */
export async function saveArchive(server: Server, id: string, folder: string): Promise<string> {
	const file = join(folder, `${id}.archive.ndjson`);
	const { body } = await exportAs(server, id, "archive");
	if (!body) throw new Refused(`${id}: the server sends no archive`);
	await pipeline(Readable.from(body), createWriteStream(file, { mode: 0o600 })).catch(() => {
		throw new Refused(`${id}: the server stopped in the middle of the archive`);
	});
	return file;
}

/** An archive's lines, sorted: servers may put the same attempt into different shards. */
export async function linesIn(file: string): Promise<string[]> {
	const lines: string[] = [];
	for await (const line of createInterface({ input: createReadStream(file) })) if (line !== "") lines.push(line);
	return lines.sort();
}

/** The end line of a complete archive. Throws `Refused` for an incomplete one. */
export function wholeEndOf(id: string, lines: string[]): ArchiveLineOf<"end"> {
	const text = lines.find((line) => line.startsWith('{"kind":"end"'));
	const end = text === undefined ? undefined : readJson(archiveLine, text);
	if (end?.kind !== "end") throw new Refused(`${id}: the archive is cut off`);
	const { leftOut = 0, missing = [] } = end;
	if (missing.length > 0) throw new Refused(`${id}: ${namesOfShards(missing)} of the answer log did not respond`);
	if (leftOut > 0) {
		throw new Refused(
			`${id}: ${counted(leftOut, "attempt")} began in the current hour (UTC), and an archive cannot hold them yet; withdraw the quiz, or run the drill again in an hour without answers`,
		);
	}
	return end;
}
