import { Page } from "./Page.tsx";
import { words } from "./words.ts";

/** The start page where there is no quiz to show: how to publish the first one. */
export function NoQuizPage({ origin }: { origin: string }) {
	return (
		<Page title={`${words.noQuiz} · ${words.readback}`} lang="en">
			<h1>{words.noQuiz}</h1>
			<p>{words.noQuizText}</p>
			<h2>{words.publishHeading}</h2>
			<p>{words.publishText}</p>
			<pre>
				npm run readback -- check FILE{"\n"}
				npm run readback -- publish FILE <span>--server {origin}</span> <span>--token …</span>
			</pre>
		</Page>
	);
}
