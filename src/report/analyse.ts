import { fingerprint } from "../../contract/answerKey.ts";
import { chanceOf } from "../../contract/chance.ts";
import { changesBetween } from "../../contract/changes.ts";
import { sumPrefix, withPrefix } from "../../contract/counts.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { Quiz } from "../../contract/quiz.ts";
import type { QuestionAnalysis, QuizAnalysis } from "../../contract/report.ts";
import { counter, OTHER_HOST, type Tally } from "../../contract/tally.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { PUBLIC_POINT } from "../../contract/wire.ts";
import { fisher, wilson } from "./interval.ts";
import { alpha, type Completed, correctedForGuessing, discrimination, efficiency, variance } from "./itemAnalysis.ts";
import { quartiles } from "./times.ts";

const HOSTS_NAMED = 20;

/** A revision as the report's history needs it. */
export type Published = { revision: number; publishedAt: string; quiz: Quiz; key: AnswerKey };

type Question = AnswerKey[number]["question"];

/**
 * Mean credit with Wilson's interval. Where credit can be partial that is wide rather than narrow:
 * a value from 0 to 1 with mean μ varies at most as all or nothing does, by μ(1 − μ) (Bhatia &
 * Davis 2000, "A better bound on the variance", American Mathematical Monthly 107). The mean's own
 * interval would be a point where two readers happen to agree.
 */
function facilityOf(n: number, credit: number): QuestionAnalysis["facility"] {
	return n === 0 ? null : { value: credit / (n * PUBLIC_POINT), interval: wilson(credit / PUBLIC_POINT, n) };
}

/** Readers of the question under other keys than the present one. */
function earlierOf(id: string, question: Question, tally: Tally): QuestionAnalysis["earlier"] {
	const now = fingerprint(question);
	return withPrefix(tally, `q ${id} `).flatMap(([name, readers]) => {
		if (!name.endsWith(" n") || name === `${now} n`) return [];
		const other = name.slice(0, -2);
		return [{ fingerprint: other, readers, right: tally.get(`q ${id} ${other} right`) ?? 0 }];
	});
}

/** What the newsroom alone sees of a question. */
export function analyseQuestion(
	{ id, question }: AnswerKey[number],
	tally: Tally,
	completed: Completed,
): QuestionAnalysis {
	const name = (counted: string) => counter.question(id, question, counted);
	const count = (counted: string) => tally.get(name(counted)) ?? 0;
	const n = count("n");
	const facility = facilityOf(n, count("credit"));
	const r = discrimination(completed, id);
	const dontKnow = count("cell ?");
	return {
		facility,
		correctedFacility: facility && correctedForGuessing(facility.value, chanceOf(question)),
		discrimination: r === null ? null : { value: r, interval: fisher(r, completed.n) },
		discriminationEfficiency: efficiency(completed, id),
		time: quartiles(tally, name("time ")),
		confidence: {
			sureRight: count("sure right"),
			sureWrong: count("sure wrong"),
			unsureRight: count("unsure right"),
			unsureWrong: count("unsure wrong"),
		},
		dontKnow: { readers: dontKnow, share: n > 0 ? dontKnow / n : 0 },
		unfair: count("unfair"),
		earlier: earlierOf(id, question, tally),
	};
}

function hoursOf(tally: Tally, revisions: number[]): QuizAnalysis["hours"] {
	return [...sumPrefix(tally, revisions, "hour")]
		.map(([hour, started]): [number, number] => [Number(hour), started])
		.sort(([a], [b]) => a - b)
		.map(([hour, started]) => ({ hour: new Date(hour * HOUR_MS).toISOString(), started }));
}

function daysOf(hours: QuizAnalysis["hours"]): QuizAnalysis["days"] {
	const days = new Map<string, number>();
	for (const { hour, started } of hours) days.set(hour.slice(0, 10), (days.get(hour.slice(0, 10)) ?? 0) + started);
	return [...days].map(([day, started]) => ({ day, started }));
}

function hostsOf(tally: Tally, revisions: number[]): QuizAnalysis["hosts"] {
	const hosts = sumPrefix(tally, revisions, "host");
	const unnamed = hosts.get("") ?? 0;
	const named = [...hosts]
		.filter(([host]) => host !== "" && host !== OTHER_HOST)
		.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
		.map(([host, started]) => ({ host, started }));
	const others = named.slice(HOSTS_NAMED).reduce((sum, { started }) => sum + started, hosts.get(OTHER_HOST) ?? 0);
	return { named: named.slice(0, HOSTS_NAMED), others, unnamed };
}

function revisionsOf(tally: Tally, sameForm: number[], history: Published[]): QuizAnalysis["revisions"] {
	return history.map(({ revision, publishedAt, quiz }, index) => {
		const count = (name: string) => tally.get(counter.attempt(revision, name)) ?? 0;
		const scores = sumPrefix(tally, [revision], "score");
		const completed = count("completed");
		const total = [...scores].reduce((sum, [score, readers]) => sum + Number(score) * readers, 0);
		const before = history[index - 1];
		return {
			revision,
			publishedAt,
			started: count("started"),
			completed,
			mean: completed > 0 ? total / completed : null,
			sameForm: sameForm.includes(revision),
			changed: before ? changesBetween(before.quiz, quiz) : [],
		};
	});
}

/** Attempts that answered at least one, two, … of `questions`. */
function reachedOf(tally: Tally, revisions: number[], questions: number): number[] {
	const answered = sumPrefix(tally, revisions, "answered");
	const atLeast = (count: number) =>
		[...answered].reduce((sum, [given, readers]) => (Number(given) >= count ? sum + readers : sum), 0);
	return Array.from({ length: questions }, (_, index) => atLeast(index + 1));
}

/** What the newsroom alone sees of a quiz; `revisions` are those of the present form. */
export function analyseQuiz(
	tally: Tally,
	revisions: number[],
	completed: Completed,
	history: Published[],
): QuizAnalysis {
	const spread = variance(completed.scores, completed.n);
	const hours = hoursOf(tally, revisions);
	const suspect = revisions.reduce((sum, each) => sum + (tally.get(counter.attempt(each, "suspect")) ?? 0), 0);
	return {
		reached: reachedOf(tally, revisions, completed.ids.length),
		standardDeviation: spread === null ? null : Math.sqrt(spread),
		alpha: alpha(completed),
		suspect,
		hours,
		days: daysOf(hours),
		hosts: hostsOf(tally, revisions),
		revisions: revisionsOf(tally, revisions, history),
	};
}
