import { renderSurveyInline } from "@formbricks/surveys";

const script = document.currentScript;

/** The Formbricks surveys package, inline; it knows no right answers. */
async function start() {
	const { quiz } = await (await fetch(new URL("/api/quizzes/bench", script.src))).json();
	const questions = quiz.claims.map(({ id, question }) => ({
		id,
		type: "multipleChoiceSingle",
		headline: question.prompt,
		required: true,
		shuffleOption: "none",
		choices: question.options.map((option) => ({ id: option.id, label: option.text })),
	}));
	const closed = { enabled: false };
	const survey = { id: "bench", name: quiz.title, questions, welcomeCard: closed, thankYouCard: closed, styling: {} };
	renderSurveyInline({ survey, containerId: "quiz", brandColor: "#0f4c81", isBrandingEnabled: false });
}

void start();
