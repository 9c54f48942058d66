import type { Kind, QuestionOf } from "../../../contract/question.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { storiesOf } from "../../../contract/stories.ts";

const answer = (text: string) => ({ "@type": "Answer", text });

function ofOptions({ options }: QuestionOf<"choice" | "multiple">): object {
	const texts = (isRight: boolean) => options.filter(({ right }) => right === isRight).map(({ text }) => answer(text));
	return { eduQuestionType: "Multiple choice", suggestedAnswer: texts(false), acceptedAnswer: texts(true) };
}

/** An answer for programs: digits with a decimal point, and the unit. */
function plainAmount({ answer, decimals = 0, format, currency, unit }: QuestionOf<"number">): string {
	const words = typeof unit === "string" ? unit : unit.other;
	const sign = format === "percent" ? "%" : currency;
	return [Number(`${answer}e-${decimals}`), sign, words].filter((part) => part !== undefined && part !== "").join(" ");
}

const answers: { [K in Kind]: (question: QuestionOf<K>) => object } = {
	choice: ofOptions,
	multiple: ofOptions,
	"true-false": (question) => ({
		eduQuestionType: "True or false",
		acceptedAnswer: answer(String(question.answer)),
	}),
	number: (question) => ({ acceptedAnswer: answer(plainAmount(question)) }),
	order: ({ items, answer: ids }) => ({
		acceptedAnswer: answer(ids.map((id) => items.find((item) => item.id === id)?.text).join("; ")),
	}),
};

function answersOf<K extends Kind>(question: QuestionOf<K>): object {
	return answers[question.kind](question);
}

function newsArticle({ headline, date, byline, publisher, url }: Quiz["article"]): object {
	return {
		"@type": "NewsArticle",
		headline,
		datePublished: date,
		...(byline && { author: { "@type": "Person", name: byline } }),
		...(publisher && { publisher: { "@type": "Organization", name: publisher } }),
		...(url && { url }),
	};
}

/**
 * The quiz as schema.org data (Quiz, Question, Answer), for archives and tools. A quiz without questions is a page
 * about its stories.
 */
export function linkedData(quiz: Quiz, url: string): object {
	const { title, language, claims } = quiz;
	const [about, ...more] = storiesOf(quiz).map(newsArticle);
	const questions = claims.flatMap(({ question }) =>
		question ? [{ "@type": "Question", text: question.prompt, ...answersOf(question) }] : [],
	);
	return {
		"@context": "https://schema.org",
		"@type": questions.length > 0 ? "Quiz" : "WebPage",
		name: title,
		url,
		inLanguage: language,
		about: more.length > 0 ? [about, ...more] : about,
		...(questions.length > 0 && { hasPart: questions }),
	};
}
