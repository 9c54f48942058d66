import type { Answer, AnswersBody } from "../../contract/answers.ts";
import type { Attempt } from "../../contract/tally.ts";
import { suspicion } from "../../contract/wire.ts";

/** One row of the log: an attempt with all answers so far. */
export type StoredAttempt = Omit<Attempt, "answers"> & {
	lang: string;
	done: boolean;
	answers: { [questionId: string]: Answer };
};

/** A flush: the body without what the log's name says, and what the Worker found out about the sender. */
export type Flush = Omit<AnswersBody, "protocol" | "epoch" | "proof"> & {
	/** Whether the program that sent it identifies itself as a robot. */
	isRobot?: boolean;
	/** Whether it proved that the reader is a person. Absent if the quiz needs no proof. */
	isProven?: boolean;
	/** Whether it came from the form without scripts, which measures no times. */
	isPlainForm?: boolean;
};

/** Whether the attempt is in the figures: it is not a retake and not suspected. */
export function isCounted({ again, suspect }: Pick<Attempt, "again" | "suspect">): boolean {
	return !again && suspect === 0;
}

const ANSWERS_TO_JUDGE = 3;

/** Whether the attempt took less than `fastest` milliseconds per answer on average. */
function isTooFast(answers: StoredAttempt["answers"], fastest: number): boolean {
	const times = Object.values(answers).flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
	const sum = times.reduce((total, ms) => total + ms, 0);
	return times.length >= ANSWERS_TO_JUDGE && sum < fastest * times.length;
}

/** Whether an answer has no time. All our scripts measure times. */
function isUntimed(answers: StoredAttempt["answers"]): boolean {
	return Object.values(answers).some(({ ms }) => ms === undefined);
}

/** The suspicions after a flush. A robot stays one. A proof may come with any flush and then stays valid. */
function suspicionsAfter(
	stored: StoredAttempt | undefined,
	{ isRobot = false, isProven, isPlainForm = false }: Flush,
	{ answers, fastest }: { answers: StoredAttempt["answers"]; fastest: number },
): number {
	const before = stored?.suspect ?? 0;
	const agent = isRobot ? suspicion.agent : before & suspicion.agent;
	// A later form submission does not clear suspicions about a script's answers.
	const mayLackTimes = isPlainForm && (before & suspicion.timing) === 0;
	const isMistimed = isTooFast(answers, fastest) || (!mayLackTimes && isUntimed(answers));
	const timing = isMistimed ? suspicion.timing : 0;
	const isUnproven = stored && isProven !== true ? (before & suspicion.unproven) !== 0 : isProven === false;
	return agent | timing | (isUnproven ? suspicion.unproven : 0);
}

/**
 * Only the first response to a question counts. A reader's reports about the question may come later and be taken back.
 */
function mergeAnswer(stored: Answer, sent: Answer): Answer {
	const isUnfair = sent.unfair ?? stored.unfair ?? false;
	const unfair = isUnfair === (stored.unfair ?? false) ? {} : { unfair: isUnfair };
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
 * The attempt after a flush. If the flush contains nothing new, it is the same object. The attempt's own data comes
 * from its first flush only, including `hour`, which counts from 1970 (UTC). `fastest` is the fewest milliseconds per
 * answer that a reader can take.
 */
export function merge(
	stored: StoredAttempt | undefined,
	flush: Flush,
	{ hour, fastest }: { hour: number; fastest: number },
): StoredAttempt {
	const { revision, again = false, embed, host = "", lang, answers, done } = flush;
	if (!stored) {
		const suspect = suspicionsAfter(undefined, flush, { answers, fastest });
		return { revision, again, suspect, hour, embed, host, lang, answers, done };
	}
	const merged = mergeAnswers(stored.answers, answers);
	const suspect = suspicionsAfter(stored, flush, { answers: merged, fastest });
	if (merged === stored.answers && suspect === stored.suspect && (stored.done || !done)) return stored;
	return { ...stored, suspect, answers: merged, done: stored.done || done };
}
