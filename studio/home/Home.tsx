import { useCallback } from "preact/hooks";
import { quizList } from "../../contract/newsroom.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { Fault } from "../Fault.tsx";
import { useLoad } from "../useLoad.ts";
import { words } from "../words.ts";

/** Every quiz, and the way to its figures. */
export function Home() {
	const load = useCallback((signal: AbortSignal) => ask(quizList, routes.quizzes, { signal }), []);
	const { value, refusal, again } = useLoad(load);
	return (
		<>
			<h1>{words.home}</h1>
			{refusal && <Fault refusal={refusal} again={again} />}
			{!value && !refusal && <p class="loading">{words.loading}</p>}
			{value?.length === 0 && <p>{words.list.empty}</p>}
			{value && value.length > 0 && (
				<ul class="quizzes">
					{value.map(({ id, title, language }) => (
						<li key={id}>
							<strong lang={language}>{title}</strong> <a href={newsroomRoutes.quizFigures(id)}>{words.list.figures}</a>{" "}
							<a href={newsroomRoutes.quizEmbed(id)}>{words.list.embed}</a>
						</li>
					))}
				</ul>
			)}
		</>
	);
}
