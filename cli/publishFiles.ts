import { changesBetween } from "../contract/changes.ts";
import { writeBase } from "./baseInFile.ts";
import { counted } from "./counted.ts";
import { guardDrafting, guardPublishing, pathsInWords } from "./guardEdit.ts";
import { findDocument, findDraft, saveDraft } from "./newsroom.ts";
import { say } from "./print.ts";
import { Overtaken, publish, Refused, type Server, showPublished } from "./publish.ts";
import type { QuizFile } from "./readQuizFile.ts";

/** `over` is the revision (for a draft: the version) that the editor replaces on purpose. */
export type PublishOptions = { dryRun?: boolean; json?: boolean; over?: number; spelling?: boolean };

/**
 * Prints what changes and publishes over the revision that the file is based on. A newer revision is not overwritten.
 */
async function publishFile(
	server: Server,
	quiz: QuizFile,
	{ dryRun, json, over, spelling }: PublishOptions,
): Promise<object> {
	const { file, id } = quiz;
	const before = await findDocument(server, id);
	await guardPublishing(server, quiz, before, over);
	const seen = before?.revision ?? 0;
	const changes = before ? changesBetween(before.document, quiz.document) : [];
	const tell = (line: string) => json || say(line);
	if (changes.length > 0) tell(`${id}: changes ${pathsInWords(changes)}`);
	if (dryRun) {
		tell(`${id}: ${before ? `${counted(changes.length, "change")}` : "new"}; nothing was published`);
		return { id, revision: before?.revision ?? null, changed: false, changes };
	}
	const isInsisting = over !== undefined && over !== quiz.base.basedOn;
	const published = await publish(server, quiz, {
		seen,
		isSpelling: spelling,
		...(isInsisting && { madeFrom: quiz.base.basedOn ?? 0 }),
	});
	tell(showPublished(id, published));
	const draft = await findDraft(server, id);
	// Publishing deletes a draft with the same content, so the file is no longer based on one.
	const next = quiz.base.basedOnDraft === undefined || draft ? {} : { basedOnDraft: 0 };
	await writeBase(file, { basedOn: published.revision, ...next });
	return { id, ...published, changes };
}

/** Publishes all files. If one is not based on the published revision, publishes none and throws `Refused`. */
export async function publishFiles(server: Server, quizzes: QuizFile[], options: PublishOptions): Promise<object[]> {
	const guard = async (quiz: QuizFile) =>
		guardPublishing(server, quiz, await findDocument(server, quiz.id), options.over);
	if (options.over !== undefined && quizzes.length > 1)
		throw new Refused("--over names a revision of one quiz; give one file");
	for (const quiz of quizzes) await guard(quiz);
	const published: object[] = [];
	for (const quiz of quizzes) {
		try {
			published.push(await publishFile(server, quiz, options));
		} catch (error) {
			// If another person has published during this run, say who, as the first check does.
			if (error instanceof Overtaken) await guard(quiz);
			throw error;
		}
	}
	return published;
}

/** Prints what changes and saves a draft over the one that the file is based on. */
export async function draftFile(server: Server, quiz: QuizFile, over?: number): Promise<void> {
	const { file, id, document } = quiz;
	const version = await guardDrafting(server, quiz, over);
	const before = await findDraft(server, id);
	const changes = before ? changesBetween(before.document, document) : [];
	if (changes.length > 0) say(`${id}: changes ${pathsInWords(changes)}`);
	const saved = await saveDraft(server, quiz, version).catch(async (error: unknown) => {
		if (error instanceof Overtaken) await guardDrafting(server, quiz, over);
		throw error;
	});
	await writeBase(file, { basedOnDraft: saved.version });
	const until = saved.expiresAt.slice(0, 10);
	say(`${id}: version ${saved.version} of the draft, to be seen until ${until} at\n${saved.preview}`);
}
