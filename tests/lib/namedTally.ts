import { fingerprint } from "../../contract/answerKey.ts";
import type { Answer } from "../../contract/answers.ts";
import type { AnswerKey, Gradable, Response } from "../../contract/gradable.ts";
import { grade } from "../../contract/grade.ts";
import { toThousandths } from "../../contract/score.ts";
import { type Attempt, cellsOf, timeBin } from "../../contract/tally.ts";

type Graded = { id: string; question: Gradable; answer: Answer; credit: number };

/** Credit as 0.1.0 and 0.2.0 gave it: each share rounded to thousandths by itself. */
function roundedCredit(question: Gradable, response: Response): number {
	return toThousandths(grade(question, response));
}

function countAnswer(tally: Map<string, number>, { id, question, answer, credit }: Graded): void {
	const prefix = `q ${id} ${fingerprint(question)} `;
	const count = (name: string, value = 1) => tally.set(prefix + name, value);
	const right = credit === 1000;
	count("n");
	if (credit > 0) count("credit", credit);
	if (right) count("right");
	for (const cell of cellsOf(question, answer.response)) count(`cell ${cell}`);
	if (answer.ms !== undefined) count(`time ${timeBin(answer.ms)}`);
	if (answer.sure !== undefined) count(`${answer.sure ? "sure" : "unsure"} ${right ? "right" : "wrong"}`);
	if (answer.unfair) count("unfair");
	if (answer.passageMissing) count("missing");
}

/** What 0.2.0 counted of one attempt, by name; as it was then, but for where it is. */
function namedContribution(attempt: Attempt, key: AnswerKey): Map<string, number> {
	const tally = new Map<string, number>();
	const count = (name: string, value = 1) => tally.set(`r${attempt.revision} ${name}`, value);
	if (attempt.again) return tally;
	if (attempt.suspect !== 0) return tally.set(`r${attempt.revision} suspect`, 1);
	const graded = key.flatMap(({ id, question }): Graded[] => {
		const answer = attempt.answers[id];
		return answer ? [{ id, question, answer, credit: roundedCredit(question, answer.response) }] : [];
	});
	for (const each of graded) countAnswer(tally, each);
	count("started");
	count(`answered ${graded.length}`);
	count(`hour ${attempt.hour}`);
	count(`embed ${attempt.embed}`);
	count(`host ${attempt.host}`);
	if (graded.length < key.length) return tally;
	const total = graded.reduce((sum, { credit }) => sum + credit, 0);
	count("completed");
	count(`score ${total}`);
	for (const [index, { id, credit }] of graded.entries()) {
		count(`credit ${id} ${credit}`);
		count(`rest ${id} ${total - credit}`);
		for (const other of graded.slice(index + 1)) {
			if (credit * other.credit > 0) count(`product ${id} ${other.id}`, credit * other.credit);
		}
	}
	return tally;
}

/** What 0.2.0 counted of attempts. */
export function namedTallyOf(attempts: Iterable<Attempt>, keyOf: (revision: number) => AnswerKey): Map<string, number> {
	const sum = new Map<string, number>();
	for (const attempt of attempts) {
		for (const [name, value] of namedContribution(attempt, keyOf(attempt.revision))) {
			sum.set(name, (sum.get(name) ?? 0) + value);
		}
	}
	return sum;
}
