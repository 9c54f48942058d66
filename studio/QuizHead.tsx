import { newsroomRoutes } from "../contract/newsroomRoutes.ts";
import { routes } from "../contract/wire.ts";
import { mayOffer } from "./scopes.ts";
import { words } from "./words.ts";

type Props = {
	id: string;
	title: string | undefined;
	language?: string | undefined;
	here: "embed" | "history" | "copy";
	/** The quiz was never published. It can only be edited and copied. */
	isDraftAlone?: boolean;
};

/** The head of every page about one quiz: its title, and links to its other pages. */
export function QuizHead({ id, title, language, here, isDraftAlone = false }: Props) {
	const tabs = [
		{ name: "edit", href: newsroomRoutes.quizEdit(id), text: words.quiz.edit, isOffered: mayOffer("writer", "author") },
		{ name: "figures", href: newsroomRoutes.quizFigures(id), text: words.quiz.figures, isOffered: !isDraftAlone },
		{ name: "embed", href: newsroomRoutes.quizEmbed(id), text: words.quiz.embed, isOffered: !isDraftAlone },
		{ name: "history", href: newsroomRoutes.quizHistory(id), text: words.quiz.history, isOffered: !isDraftAlone },
		{ name: "copy", href: newsroomRoutes.quizCopy(id), text: words.quiz.copy, isOffered: mayOffer("writer", "author") },
	].filter(({ isOffered }) => isOffered);
	return (
		<>
			<p class="crumbs">
				<a href={newsroomRoutes.home}>{words.home}</a>
			</p>
			<h1 lang={title === undefined ? undefined : language}>{title ?? id}</h1>
			<nav class="tabs" aria-label={words.quiz.tabs}>
				{tabs.map(({ name, href, text }) => (
					<a key={name} href={href} aria-current={name === here ? "page" : undefined}>
						{text}
					</a>
				))}
				{!isDraftAlone && (
					<a class="away" href={routes.readerPage(id)}>
						{words.quiz.page}
					</a>
				)}
			</nav>
		</>
	);
}
