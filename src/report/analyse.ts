import { fingerprint } from "../../contract/answerKey.ts";
import { chanceOf } from "../../contract/chance.ts";
import { bumpIn, REVISIONS_COUNTED } from "../../contract/counting/count.ts";
import { meaningOf, readMeaning, slot } from "../../contract/counting/layout.ts";
import { answeredIn, type Completed, formIn, suspectIn } from "../../contract/counting/read.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { QuestionAnalysis, QuizAnalysis } from "../../contract/report.ts";
import { cellNames, type FormCounts, OTHER_HOST, type Tally } from "../../contract/tally.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { DONT_KNOW, FULL_CREDIT, PUBLIC_POINT } from "../../contract/wire.ts";
import { fisher, wilson } from "./interval.ts";
import { alpha, correctedForGuessing, discrimination, efficiency, scoreFigures } from "./itemAnalysis.ts";
import { quartiles } from "./times.ts";

const HOURS_A_DAY = 24;
const HOSTS_NAMED = 20;

/** A revision in the report's history. */
export type PublishedRevision = { revision: number; publishedAt: string; sameForm: boolean; changed: string[] };

/**
 * Mean credit with Wilson's interval. For partial credit the interval is rather too wide than too narrow: a value from
 * 0 to 1 with mean μ has at most the variance μ(1 − μ), which is that of all or nothing (Bhatia & Davis 2000, "A better
 * bound on the variance", American Mathematical Monthly 107). The mean's own interval would be a point whenever two
 * readers agree.
 */
function facilityOf(n: number, credit: number): QuestionAnalysis["facility"] {
	return n === 0 ? null : { value: credit / (n * FULL_CREDIT), interval: wilson(credit / FULL_CREDIT, n) };
}

/** Readers of the question under earlier answer keys, or before its counting started again. Oldest first. */
function earlierOf(asked: AnswerKey[number], tally: Tally): QuestionAnalysis["earlier"] {
	const present = meaningOf(asked);
	const earlier = [...tally.questions].flatMap(([meaning, block]) => {
		const readers = block[slot.readers] ?? 0;
		const named = readMeaning(meaning);
		if (named.id !== asked.id || meaning === present || readers === 0) return [];
		const { generation } = named;
		return [
			{ fingerprint: named.fingerprint, ...(generation > 0 && { generation }), readers, right: block[slot.right] ?? 0 },
		];
	});
	return earlier.sort((a, b) => (a.generation ?? 0) - (b.generation ?? 0));
}

/** The analysis of one question, for the newsroom only. */
export function analyseQuestion(asked: AnswerKey[number], tally: Tally, completed: Completed): QuestionAnalysis {
	const { id, question } = asked;
	const block = tally.questions.get(meaningOf(asked)) ?? [];
	const count = (name: Exclude<keyof typeof slot, "cells" | "times">) => block[slot[name]] ?? 0;
	const n = count("readers");
	const facility = facilityOf(n, count("credit"));
	const r = discrimination(completed, id);
	const dontKnow = block[slot.cells + cellNames(question).indexOf(DONT_KNOW)] ?? 0;
	return {
		fingerprint: fingerprint(question),
		...(asked.generation !== undefined && { generation: asked.generation }),
		facility,
		correctedFacility: facility && correctedForGuessing(facility.value, chanceOf(question)),
		discrimination: r === null ? null : { value: r, interval: fisher(r, completed.n) },
		discriminationEfficiency: efficiency(completed, id),
		time: quartiles(block.slice(slot.times, slot.cells)),
		confidence: {
			sureRight: count("sureRight"),
			sureWrong: count("sureWrong"),
			unsureRight: count("unsureRight"),
			unsureWrong: count("unsureWrong"),
		},
		dontKnow: { readers: dontKnow, share: n > 0 ? dontKnow / n : 0 },
		unfair: count("unfair"),
		earlier: earlierOf(asked, tally),
	};
}

function hoursOf({ hours }: FormCounts): QuizAnalysis["hours"] {
	return [...hours]
		.sort(([a], [b]) => a - b)
		.map(([hour, started]) => ({ hour: new Date(hour * HOUR_MS).toISOString(), started }));
}

/** Attempts per day: the sum of its hours, plus attempts that arrived too late to be counted by hour. */
function daysOf({ hours, days }: FormCounts): QuizAnalysis["days"] {
	const sum = new Map(days);
	for (const [hour, started] of hours) bumpIn(sum, Math.floor(hour / HOURS_A_DAY), started);
	return [...sum]
		.sort(([a], [b]) => a - b)
		.map(([day, started]) => ({ day: new Date(day * HOURS_A_DAY * HOUR_MS).toISOString().slice(0, 10), started }));
}

function hostsOf({ hosts }: FormCounts): QuizAnalysis["hosts"] {
	const unnamed = hosts.get("") ?? 0;
	const named = [...hosts]
		.filter(([host]) => host !== "" && host !== OTHER_HOST)
		.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
		.map(([host, started]) => ({ host, started }));
	const others = named.slice(HOSTS_NAMED).reduce((sum, { started }) => sum + started, hosts.get(OTHER_HOST) ?? 0);
	return { named: named.slice(0, HOSTS_NAMED), others, unnamed };
}

/** The newest revisions, which are counted separately. The report's totals include the older ones. */
function revisionsOf(tally: Tally, history: PublishedRevision[]): QuizAnalysis["revisions"] {
	return history.slice(-REVISIONS_COUNTED).map(({ revision, publishedAt, sameForm, changed }) => {
		const { started = 0, completed = 0, score = 0 } = tally.revisions.get(revision) ?? {};
		const mean = completed > 0 ? (score * PUBLIC_POINT) / FULL_CREDIT / completed : null;
		return { revision, publishedAt, started, completed, mean, sameForm, changed };
	});
}

/** The numbers of attempts that answered at least one, two, … questions. */
function reachedOf(answered: number[]): number[] {
	return answered.slice(1).map((_, index) => answered.slice(index + 1).reduce((sum, each) => sum + each, 0));
}

/** The analysis of the form of a quiz that `key` describes, for the newsroom only. */
export function analyseQuiz(
	tally: Tally,
	key: AnswerKey,
	completed: Completed,
	history: PublishedRevision[],
): QuizAnalysis {
	const { variance } = scoreFigures(completed);
	const form = formIn(tally, key);
	return {
		reached: reachedOf(answeredIn(tally, key)),
		standardDeviation: variance === null ? null : (Math.sqrt(variance) * PUBLIC_POINT) / FULL_CREDIT,
		alpha: alpha(completed),
		suspect: suspectIn(tally, key),
		hours: hoursOf(form),
		days: daysOf(form),
		hosts: hostsOf(form),
		revisions: revisionsOf(tally, history),
	};
}
