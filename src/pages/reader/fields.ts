import { response as keptResponse } from "../../../contract/answers.ts";
import type { Response } from "../../../contract/gradable.ts";
import type { Question } from "../../../contract/question.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { jsonText } from "../../../contract/readJson.ts";
import { responseFault } from "../../../contract/responseFault.ts";
import { DONT_KNOW } from "../../../contract/wire.ts";

/** Names of the form's fields; a question's id holds no dot. */
export const fieldOf = (question: string) => `answer.${question}`;
export const placeFieldOf = (question: string, item: string) => `answer.${question}.${item}`;
export const keptFieldOf = (question: string) => `kept.${question}`;

/** The items by the places that a reader gave them; undefined unless each place is given once. */
function readOrder(id: string, question: Question & { kind: "order" }, form: URLSearchParams): Response | undefined {
	const places = question.items.map((item) => Number(form.get(placeFieldOf(id, item.id))));
	const order = question.items.map((_, index) => question.items[places.indexOf(index + 1)]?.id);
	return order.every((item) => item !== undefined) ? order : undefined;
}

function readGiven(id: string, question: Question, form: URLSearchParams): Response | undefined {
	const given = form.getAll(fieldOf(id)).filter((value) => value !== "");
	if (given.includes(DONT_KNOW)) return null;
	if (question.kind === "order") return readOrder(id, question, form);
	const [first] = given;
	if (first === undefined) return undefined;
	switch (question.kind) {
		case "choice":
			return first;
		case "multiple":
			return given;
		case "true-false":
			return first === "true" || first === "false" ? first === "true" : undefined;
		case "number":
			return Number.isInteger(Number(first)) ? Number(first) : undefined;
	}
}

/** What we had put there; else as if it had not come. */
function readKept(id: string, form: URLSearchParams): Response | undefined {
	return jsonText(keptResponse).safeParse(form.get(keptFieldOf(id))).data;
}

/** The responses in a submitted form: those given before stand, and nothing passes that is not one. */
export function readResponses(quiz: Quiz, form: URLSearchParams): { [question: string]: { response: Response } } {
	const answers = quiz.claims.flatMap(({ id, question }): [string, { response: Response }][] => {
		if (!question) return [];
		const response = form.has(keptFieldOf(id)) ? readKept(id, form) : readGiven(id, question, form);
		return response === undefined || responseFault(question, response) ? [] : [[id, { response }]];
	});
	return Object.fromEntries(answers);
}
