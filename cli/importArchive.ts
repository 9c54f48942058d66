import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { type ArchiveLineOf, archiveLine, archiveReply } from "../contract/archive.ts";
import { cutLine, namesOfShards } from "../contract/missingShard.ts";
import { jsonText } from "../contract/readJson.ts";
import { limits, routes } from "../contract/wire.ts";
import { ask, read } from "./newsroom.ts";
import { endProgress, showProgress } from "./print.ts";
import { faultOf, Refused, type Server } from "./publish.ts";

/** Lines per request: as many attempts as a shard writes quickly. */
const PART_LINES = 500;

async function* linesOf(file: string): AsyncGenerator<string> {
	try {
		for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
			if (line !== "") yield line;
		}
	} catch (error) {
		throw new Refused(`${file}: ${error instanceof Error ? error.message : error}`);
	}
}

/** An archive's lines in parts that fit into one request. */
async function* partsOf(file: string): AsyncGenerator<string[]> {
	let part: string[] = [];
	let bytes = 0;
	for await (const line of linesOf(file)) {
		const size = Buffer.byteLength(line) + 1;
		if (part.length > 0 && (part.length === PART_LINES || bytes + size > limits.archiveBody)) {
			yield part;
			[part, bytes] = [[], 0];
		}
		part.push(line);
		bytes += size;
	}
	if (part.length > 0) yield part;
}

function parseLine(file: string, number: number, line: string) {
	const json = jsonText(z.unknown()).safeParse(line);
	if (!json.success) throw new Refused(`${file}:${number}: is not JSON; is this an archive?`);
	const parsed = archiveLine.safeParse(json.data);
	if (parsed.success) return parsed.data;
	const cut = cutLine.safeParse(json.data);
	if (cut.success) {
		throw new Refused(
			`${file}:${number}: the archive is cut off: ${namesOfShards([cut.data])} of the answer log (epoch:shard) stopped responding when it was made; export it again`,
		);
	}
	throw new Refused([`${file}:${number}`, ...faultOf(parsed.error)].join(": "));
}

/** Reads the whole archive before anything is sent, because it must be complete. */
async function inspect(file: string): Promise<{ quiz: ArchiveLineOf<"quiz">; end: ArchiveLineOf<"end"> }> {
	let quiz: ArchiveLineOf<"quiz"> | undefined;
	let end: ArchiveLineOf<"end"> | undefined;
	let attempts = 0;
	let number = 0;
	for await (const text of linesOf(file)) {
		const line = parseLine(file, ++number, text);
		if (number === 1 && line.kind === "quiz") quiz = line;
		if (line.kind === "attempt") attempts++;
		end = line.kind === "end" ? line : undefined;
	}
	if (!quiz) throw new Refused(`${file}:1: does not begin with the quiz; is this an archive?`);
	if (end?.attempts !== attempts) throw new Refused(`${file}:${number}: the archive is cut off; nothing was sent`);
	return { quiz, end };
}

/**
 * Imports an archive into a server that does not have the quiz. If it is cut off, readers do not see the quiz, and
 * another import continues. Throws `Refused` with a one-line message.
 */
export async function importArchive(server: Server, file: string): Promise<{ id: string; end: ArchiveLineOf<"end"> }> {
	const { quiz, end } = await inspect(file);
	let sent = 0;
	let complete = false;
	for await (const part of partsOf(file)) {
		const response = await ask(server, routes.archive(quiz.id), { method: "POST", body: part.join("\n") });
		({ complete } = await read(archiveReply, response));
		sent += part.length;
		showProgress(`${sent} lines sent`);
	}
	endProgress();
	if (!complete) throw new Refused(`${quiz.id}: the server has not taken the whole; try again`);
	return { id: quiz.id, end };
}
