import { createElement } from "react";
import { createRoot } from "react-dom/client";
import Quiz from "react-quiz-component";

const script = document.currentScript;

/** react-quiz-component, without its landing page and with feedback at once. */
async function start() {
	const { quiz } = await (await fetch(new URL("/api/quizzes/bench", script.src))).json();
	const questions = quiz.claims.map(({ question: { prompt, options } }) => ({
		question: prompt,
		questionType: "text",
		answerSelectionType: "single",
		answers: options.map(({ text }) => text),
		correctAnswer: String(1 + options.findIndex(({ right }) => right)),
		messageForCorrectAnswer: "Right.",
		messageForIncorrectAnswer: "Not right.",
		explanation: options[0].feedback,
		point: "1",
	}));
	const source = { quizTitle: quiz.title, quizSynopsis: "", nrOfQuestions: String(questions.length), questions };
	createRoot(document.getElementById("quiz")).render(
		createElement(Quiz, { quiz: source, showInstantFeedback: true, disableSynopsis: true, shuffle: false }),
	);
}

void start();
