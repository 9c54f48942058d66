import { Model } from "survey-core";
import "survey-core/survey-core.min.css";
import { renderSurvey } from "survey-js-ui";

const script = document.currentScript;

/** SurveyJS with its Preact UI; feedback is written below the question, as its examples do. */
async function start() {
	const { quiz } = await (await fetch(new URL("/api/quizzes/bench", script.src))).json();
	const pages = quiz.claims.map(({ id, question }) => ({
		elements: [
			{
				type: "radiogroup",
				name: id,
				title: question.prompt,
				choices: question.options.map((option) => ({ value: option.id, text: option.text })),
			},
		],
	}));
	const survey = new Model({ pages, showTOC: false });
	const slot = document.getElementById("quiz");
	survey.onValueChanged.add((_, { name, value }) => {
		const { question } = quiz.claims.find(({ id }) => id === name);
		const verdict = document.createElement("p");
		verdict.className = "verdict";
		verdict.textContent = question.options.find(({ id }) => id === value).feedback;
		slot.append(verdict);
	});
	renderSurvey(survey, slot);
}

void start();
