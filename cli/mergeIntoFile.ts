import { writeFile } from "node:fs/promises";
import { withoutBase } from "../contract/base.ts";
import { changesBetween } from "../contract/changes.ts";
import { type Conflict, mergeDocuments } from "../contract/merge/mergeDocuments.ts";
import { isRecord } from "../contract/merge/same.ts";
import { withBase } from "./baseInFile.ts";
import { pathsInWords } from "./guardEdit.ts";
import { DECIDE, mergedText } from "./mergedText.ts";
import { findDocument, findDraft } from "./newsroom.ts";
import { pathInWords } from "./pathInWords.ts";
import { say, warn } from "./print.ts";
import { Refused, type Server } from "./publish.ts";
import { readSource } from "./readQuizFile.ts";

type Theirs = { document: unknown; base: { basedOn: number } | { basedOnDraft: number }; name: string };

async function theirsOf(server: Server, id: string, isDraft: boolean): Promise<Theirs> {
	if (isDraft) {
		const kept = await findDraft(server, id);
		if (!kept) throw new Refused(`there is no draft of ${id}`);
		const name = `version ${kept.version} of the draft by ${kept.savedBy}`;
		return { document: kept.document, base: { basedOnDraft: kept.version }, name };
	}
	const found = await findDocument(server, id);
	if (!found) throw new Refused(`there is no quiz ${id}`);
	return { document: found.document, base: { basedOn: found.revision }, name: `revision ${found.revision}` };
}

const isJson = (file: string) => file.endsWith(".json");

const shown = (value: unknown) => (value === undefined ? "(not there)" : JSON.stringify(value));

function showConflict({ path, base, ours, theirs }: Conflict, name: string): string {
	return [
		`  ${pathInWords(path)}`,
		`    your file:  ${shown(ours)}`,
		`    ${name}:  ${shown(theirs)}`,
		...(base === undefined ? [] : [`    before:  ${shown(base)}`]),
	].join("\n");
}

type Mine = { text: string; id: string; quiz: unknown; basedOn: number | undefined };

async function mineIn(file: string, wanted: string | undefined): Promise<Mine> {
	const source = await readSource(file);
	if ("faults" in source) throw new Refused(`${file}: cannot be read; \`readback check ${file}\` says why`);
	const { value, text } = source;
	if (!isRecord(value) || typeof value.id !== "string") throw new Refused(`${file}: has no id`);
	const { id, basedOn } = value;
	if (wanted !== undefined && wanted !== id) throw new Refused(`${file}: is the quiz ${id}, not ${wanted}`);
	const isKnown = typeof basedOn === "number" && Number.isInteger(basedOn) && basedOn > 0;
	return { text, id, quiz: withoutBase(value), basedOn: isKnown ? basedOn : undefined };
}

type Outcome = { file: string; conflicts: Conflict[]; theirs: Theirs; isDraft: boolean };

/** Prints the conflicts to decide, with both values. */
function sayConflicts({ file, conflicts, theirs: { name, base }, isDraft }: Outcome): void {
	const [number] = Object.values(base);
	const isMarked = !isJson(file);
	warn(
		`${conflicts.length} to decide; the file keeps your version${isMarked ? `, and a comment “${DECIDE}” beside each` : ""}:`,
	);
	for (const conflict of conflicts) warn(showConflict(conflict, name));
	warn(
		isMarked
			? "Keep what is right there, delete the comments, and publish."
			: `Write what is right into the file, then: readback ${isDraft ? "draft" : "publish"} ${file} --over ${number}`,
	);
	process.exitCode = 1;
}

type Options = { id?: string | undefined; draft?: boolean };

/**
 * Merges what others have published (or saved as a draft) into a file. Changes on one side are taken. Where both sides
 * changed, the file's value stays, and the conflict is printed and marked in the file. Comments stay. Throws `Refused`
 * with a one-line message.
 */
export async function mergeIntoFile(server: Server, file: string, { id, draft = false }: Options): Promise<void> {
	const mine = await mineIn(file, id);
	const theirs = await theirsOf(server, mine.id, draft);
	const before = mine.basedOn === undefined ? undefined : await findDocument(server, mine.id, mine.basedOn);
	const { document, conflicts } = mergeDocuments(before?.document ?? {}, mine.quiz, withoutBase(theirs.document));
	const merged = mergedText(mine.text, document, { conflicts, name: theirs.name, isJson: isJson(file) });
	// JSON has no comments to mark conflicts with. So until they are decided, the file keeps its old base.
	const isSettled = conflicts.length === 0 || !isJson(file);
	await writeFile(file, isSettled ? (withBase(merged, theirs.base) ?? merged) : merged);
	const taken = changesBetween(mine.quiz, document);
	say(`${file}: ${taken.length > 0 ? `took ${pathsInWords(taken)}` : "nothing to take"} from ${theirs.name}`);
	if (conflicts.length > 0) sayConflicts({ file, conflicts, theirs, isDraft: draft });
}
