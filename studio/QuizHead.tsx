import { newsroomRoutes } from "../contract/newsroomRoutes.ts";
import { routes } from "../contract/wire.ts";
import { mayOffer } from "./scopes.ts";
import { words } from "./words.ts";

type Props = { id: string; title: string | undefined; language?: string | undefined; here: "embed" | "history" };

/** What every page about one quiz begins with: its title, and the way to its other pages. */
export function QuizHead({ id, title, language, here }: Props) {
	const tabs = [
		...(mayOffer("writer", "author")
			? [{ name: "edit", href: newsroomRoutes.quizEdit(id), text: words.quiz.edit }]
			: []),
		{ name: "figures", href: newsroomRoutes.quizFigures(id), text: words.quiz.figures },
		{ name: "embed", href: newsroomRoutes.quizEmbed(id), text: words.quiz.embed },
		{ name: "history", href: newsroomRoutes.quizHistory(id), text: words.quiz.history },
	];
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
				<a class="away" href={routes.readerPage(id)}>
					{words.quiz.page}
				</a>
			</nav>
		</>
	);
}
