import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import type { Overview } from "../../contract/overview.ts";
import { words } from "../words.ts";

const { overview: text } = words;

/** The most urgent correction of each quiz. */
export function Alerts({ alerts }: Pick<Overview, "alerts">) {
	return (
		<section aria-labelledby="alerts">
			<h2 id="alerts">{text.alerts}</h2>
			{alerts.length === 0 && <p>{text.noAlerts}</p>}
			<ol class="ranked">
				{alerts.map(({ quiz, title, language, text: alert }) => (
					<li key={quiz}>
						<a href={newsroomRoutes.quizFigures(quiz)}>{alert}</a>
						<p class="hint" lang={language} dir="auto">
							{title}
						</p>
					</li>
				))}
			</ol>
		</section>
	);
}
