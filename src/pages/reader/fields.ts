import { response as keptResponse } from "../../../contract/answers.ts";
import type { Response } from "../../../contract/gradable.ts";
import type { Question } from "../../../contract/question.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { jsonText } from "../../../contract/readJson.ts";
import { responseFault } from "../../../contract/responseFault.ts";
import { DONT_KNOW } from "../../../contract/wire.ts";
import { fieldOf, keptFieldOf } from "./fieldNames.ts";
import { formKindOf } from "./kinds/formKinds.ts";

function readGiven(id: string, question: Question, form: URLSearchParams, lang: string): Response | undefined {
	const given = form.getAll(fieldOf(id)).filter((value) => value !== "");
	return given.includes(DONT_KNOW) ? null : formKindOf(question).read(question, { id, given, form, lang });
}

/** Reads a stored answer from its hidden field. Undefined if it is invalid. */
function readKept(id: string, form: URLSearchParams): Response | undefined {
	return jsonText(keptResponse).safeParse(form.get(keptFieldOf(id))).data;
}

/**
 * The responses in a submitted form. Earlier answers are kept, and invalid responses are left out. Numbers are read in
 * `lang`, the language in which the form shows them.
 */
export function readResponses(
	quiz: Quiz,
	form: URLSearchParams,
	lang: string,
): { [question: string]: { response: Response } } {
	const answers = quiz.claims.flatMap(({ id, question }): [string, { response: Response }][] => {
		if (!question) return [];
		const response = form.has(keptFieldOf(id)) ? readKept(id, form) : readGiven(id, question, form, lang);
		return response === undefined || responseFault(question, response) ? [] : [[id, { response }]];
	});
	return Object.fromEntries(answers);
}

/** The text typed into fields, by question. The form shows it again, even if it could not be read. */
export function typedIn(quiz: Quiz, form: URLSearchParams): { [question: string]: string } {
	const typed = quiz.claims.flatMap(({ id, question }) => {
		const text = form.get(fieldOf(id));
		return question && text && text !== DONT_KNOW ? [[id, text]] : [];
	});
	return Object.fromEntries(typed);
}
