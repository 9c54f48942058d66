import type { Answer, AnswersBody } from "../../contract/answers.ts";
import type { Attempt } from "../../contract/tally.ts";

/** One row of the log: an attempt as far as its reader has come. */
export type StoredAttempt = Attempt & { host: string; lang: string; done: boolean };

/** What a flush says, less what the log's name says already. */
export type Flush = Omit<AnswersBody, "protocol" | "epoch">;

/** The first response stands. What a reader reports about the question may come later. */
function mergeAnswer(stored: Answer, sent: Answer): Answer {
	const unfair = !stored.unfair && sent.unfair ? { unfair: true } : {};
	const passageMissing = !stored.passageMissing && sent.passageMissing ? { passageMissing: true } : {};
	const isNew = Object.keys(unfair).length + Object.keys(passageMissing).length > 0;
	return isNew ? { ...stored, ...unfair, ...passageMissing } : stored;
}

function mergeAnswers(stored: StoredAttempt["answers"], sent: StoredAttempt["answers"]): StoredAttempt["answers"] {
	const merged = { ...stored };
	let isNew = false;
	for (const [id, answer] of Object.entries(sent)) {
		const known = stored[id];
		const next = known ? mergeAnswer(known, answer) : answer;
		isNew ||= next !== known;
		merged[id] = next;
	}
	return isNew ? merged : stored;
}

/**
 * The attempt after a flush: the very same object when the flush says nothing new. Whatever the
 * first flush said of the attempt itself stands. `hour` counts from 1970 (UTC) and is kept from
 * the first flush only.
 */
export function merge(stored: StoredAttempt | undefined, flush: Flush, hour: number): StoredAttempt {
	const { revision, again = false, embed, host = "", lang, answers, done } = flush;
	if (!stored) return { revision, again, hour, embed, host, lang, answers, done };
	const merged = mergeAnswers(stored.answers, answers);
	if (merged === stored.answers && (stored.done || !done)) return stored;
	return { ...stored, answers: merged, done: stored.done || done };
}
