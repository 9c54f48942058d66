import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { routes } from "../../contract/wire.ts";
import { Page } from "./Page.tsx";
import { words } from "./words.ts";

type Shown = { id: string; title: string; language: string };

/** The start page without the demo article: an introduction, a quiz to try if there is one, and the newsroom. */
export function IntroPage({ quiz, origin }: { quiz: Shown | undefined; origin: string }) {
	return (
		<Page title={quiz ? words.readback : `${words.noQuiz} · ${words.readback}`} lang="en">
			<h1>{words.intro}</h1>
			<p>{words.introText}</p>
			{quiz ? (
				<>
					<h2>{words.tryHeading}</h2>
					<p>
						<a href={routes.readerPage(quiz.id)} lang={quiz.language} dir="auto">
							{quiz.title}
						</a>
					</p>
				</>
			) : (
				<FirstQuiz origin={origin} />
			)}
			<h2>{words.newsroomHeading}</h2>
			<p>{words.newsroomText}</p>
			<p>
				<a href={newsroomRoutes.home}>{words.newsroomLink}</a>
			</p>
		</Page>
	);
}

/** How to publish the first quiz. */
function FirstQuiz({ origin }: { origin: string }) {
	return (
		<>
			<h2>{words.noQuiz}</h2>
			<p>{words.noQuizText}</p>
			<p>{words.publishText}</p>
			<pre>
				npm run readback -- check FILE{"\n"}
				npm run readback -- publish FILE <span>--server {origin}</span> <span>--token …</span>
			</pre>
		</>
	);
}
