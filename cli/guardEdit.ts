import { changesBetween } from "../contract/changes.ts";
import { isAnotherStory } from "../contract/merge/isAnotherStory.ts";
import { isRecord, isSame } from "../contract/merge/same.ts";
import { findDocument, findDraft, listRevisions } from "./newsroom.ts";
import { pathInWords } from "./pathInWords.ts";
import { Refused, type Server } from "./publish.ts";
import type { QuizFile } from "./readQuizFile.ts";

const NAMED = 12;

/** Changed places as text. If there are many, only the first ones. */
export function pathsInWords(changed: string[]): string {
	const places = changed.map((path) => pathInWords(path.split(".")));
	const more = places.length - NAMED;
	return more > 0 ? `${places.slice(0, NAMED).join("; ")}; and ${more} more` : places.join("; ");
}

/** One line per revision after `seen`: who changed what. */
async function othersChanges(server: Server, id: string, seen: number): Promise<string[]> {
	const revisions = await listRevisions(server, id);
	return revisions
		.filter(({ revision }) => revision > seen)
		.map(({ revision, publishedAt, by, changed }) => {
			const when = `${publishedAt.slice(0, 16).replace("T", " ")} UTC`;
			return `  revision ${revision} by ${by ?? "somebody"} (${when}): ${pathsInWords(changed) || "published again"}`;
		});
}

const titleOf = (document: unknown) => (isRecord(document) ? String(document.title) : "");

const done = { publish: "published", draft: "saved as a draft" };

/** The stored document, and the option that replaces it on purpose. */
type Standing = { command: "publish" | "draft"; document: unknown; insist: string };

function refuseAnotherStory({ file, id, document }: QuizFile, { command, document: there, insist }: Standing): void {
	if (!isAnotherStory(there, document)) return;
	throw new Refused(
		`${file}: not ${done[command]}. “${titleOf(there)}” has the id ${id}, and this file is about another story (“${titleOf(document)}”).\n` +
			`  If you copied the file, give it an id of its own. To replace the other quiz on purpose: ${insist}`,
	);
}

function originOf({ base: { basedOn } }: QuizFile, revision: number): string {
	if (basedOn === undefined) return "does not say which revision it was made from (basedOn)";
	if (basedOn > revision) return `says that it was made from revision ${basedOn}, which is not on this server`;
	return `was made from ${basedOn === 0 ? "nothing" : `revision ${basedOn}`}`;
}

type Published = { revision: number; document: unknown } | undefined;

/**
 * Throws `Refused` if others have published since the revision that a file is based on, and says who changed what. Also
 * if the id belongs to another story.
 */
async function guardRevision(
	server: Server,
	quiz: QuizFile,
	published: Published,
	command: Standing["command"],
	insist: string,
): Promise<void> {
	if (!published || isSame(published.document, quiz.document)) return;
	const { file, id, base } = quiz;
	const { revision, document } = published;
	refuseAnotherStory(quiz, { command, document, insist });
	if (base.basedOn === revision) return;
	const seen = base.basedOn !== undefined && base.basedOn < revision ? base.basedOn : 0;
	const lines = [
		`${file}: not ${done[command]}. It ${originOf(quiz, revision)}; revision ${revision} is published now.`,
		...(await othersChanges(server, id, seen)),
		`  To merge their changes: readback pull --merge ${file}`,
		`  To replace them on purpose: ${insist}`,
	];
	throw new Refused(lines.join("\n"));
}

/**
 * Checks that a file is based on the published revision, or that `over` names that revision. Throws `Refused` with who
 * changed what since.
 */
export async function guardPublishing(
	server: Server,
	quiz: QuizFile,
	published: Published,
	over?: number,
): Promise<void> {
	const revision = published?.revision ?? 0;
	if (over === undefined) {
		return guardRevision(server, quiz, published, "publish", `readback publish ${quiz.file} --over ${revision}`);
	}
	if (over === revision) return;
	const lines = [
		`${quiz.file}: not published. Revision ${revision} is published now, not ${over}.`,
		...(await (published ? othersChanges(server, quiz.id, over) : [])),
	];
	throw new Refused(lines.join("\n"));
}

/**
 * The same for a draft. The file must be based on the stored draft and on the published revision. Returns the draft's
 * version.
 */
export async function guardDrafting(server: Server, quiz: QuizFile, over?: number): Promise<number> {
	const { file, id, base, document } = quiz;
	const kept = await findDraft(server, id);
	const version = kept?.version ?? 0;
	if (over === version) return version;
	const insist = `readback draft ${file} --over ${version}`;
	if (kept && over === undefined) refuseAnotherStory(quiz, { command: "draft", document: kept.document, insist });
	const isMine = !kept || isSame(kept.document, document) || base.basedOnDraft === version;
	if (over !== undefined || !isMine) {
		const origin = over ?? base.basedOnDraft;
		const there = kept ? `version ${version} by ${kept.savedBy} is stored now` : "there is no draft now";
		throw new Refused(
			`${file}: not saved as a draft. It was made from ${origin ? `version ${origin} of the draft` : "no draft"}; ${there}.\n` +
				`${kept ? `  It differs in: ${pathsInWords(changesBetween(document, kept.document))}\n` : ""}` +
				`  To merge their changes: readback pull --draft --merge ${file}\n  To replace them on purpose: ${insist}`,
		);
	}
	await guardRevision(server, quiz, await findDocument(server, id), "draft", insist);
	return version;
}
