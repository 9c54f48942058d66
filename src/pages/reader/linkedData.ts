import type { Question } from "../../../contract/question.ts";
import type { Quiz } from "../../../contract/quiz.ts";

const answer = (text: string) => ({ "@type": "Answer", text });

function answersOf(question: Question): object {
	switch (question.kind) {
		case "choice":
		case "multiple": {
			const texts = (right: boolean) =>
				question.options.filter((option) => option.right === right).map(({ text }) => answer(text));
			return { eduQuestionType: "Multiple choice", suggestedAnswer: texts(false), acceptedAnswer: texts(true) };
		}
		case "true-false":
			return { eduQuestionType: "True or false", acceptedAnswer: answer(String(question.answer)) };
		case "number":
			return { acceptedAnswer: answer(`${question.answer} ${question.unit}`) };
		case "order":
			return {
				acceptedAnswer: answer(
					question.answer.map((id) => question.items.find((item) => item.id === id)?.text).join("; "),
				),
			};
	}
}

/** The quiz as schema.org has it (Quiz, Question, Answer), for archives and tools. */
export function linkedData({ title, language, article, claims }: Quiz, url: string): object {
	const { headline, date, byline, publisher, url: articleUrl } = article;
	return {
		"@context": "https://schema.org",
		"@type": "Quiz",
		name: title,
		url,
		inLanguage: language,
		about: {
			"@type": "NewsArticle",
			headline,
			datePublished: date,
			author: { "@type": "Person", name: byline },
			...(publisher && { publisher: { "@type": "Organization", name: publisher } }),
			...(articleUrl && { url: articleUrl }),
		},
		hasPart: claims.flatMap(({ question }) =>
			question ? [{ "@type": "Question", text: question.prompt, ...answersOf(question) }] : [],
		),
	};
}
