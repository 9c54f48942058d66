import { useCallback, useEffect, useState } from "preact/hooks";
import { fill } from "../../contract/fill.ts";
import { inNewsroom, newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { type Overview as Figures, overview } from "../../contract/overview.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { Fault } from "../Fault.tsx";
import { useLoad } from "../useLoad.ts";
import { words } from "../words.ts";
import { Alerts } from "./Alerts.tsx";
import { leadOf, showMonth } from "./inWords.ts";
import { Months } from "./Months.tsx";
import { Questions } from "./Questions.tsx";
import { useRefresh } from "./useRefresh.ts";

const { overview: text } = words;

const monthIn = (search: string) => new URLSearchParams(search).get("month") ?? "";

/** The months to choose from: those with readers, the current one and the one shown. */
function choicesOf({ month, months }: Figures): string[] {
	const all = new Set([new Date().toISOString().slice(0, 7), month, ...months.map((each) => each.month)]);
	return [...all].sort().reverse();
}

/** Figures over all quizzes in one month. */
export function Overview() {
	const [month, setMonth] = useState(() => monthIn(location.search));
	const query = month ? `?${new URLSearchParams({ month })}` : "";
	const load = useCallback((signal: AbortSignal) => ask(overview, `${routes.overview}${query}`, { signal }), [query]);
	const { value, refusal, again } = useLoad(load);
	const isComing = useRefresh(value?.stale, again);
	useEffect(() => {
		history.replaceState(null, "", `${location.pathname}${query}`);
	}, [query]);
	return (
		<>
			<p class="crumbs">
				<a href={newsroomRoutes.home}>{words.home}</a>
			</p>
			<h1>{text.title}</h1>
			{refusal && <Fault refusal={refusal} again={again} />}
			{!value && !refusal && <p class="loading">{words.loading}</p>}
			{value && (
				<>
					<div class="fields">
						<label for="month">{text.month}</label>
						<select id="month" value={value.month} onChange={({ currentTarget }) => setMonth(currentTarget.value)}>
							{choicesOf(value).map((each) => (
								<option key={each} value={each}>
									{showMonth(each)}
								</option>
							))}
						</select>
					</div>
					<p class="lead">{leadOf(value)}</p>
					<p class="hint" role="status">
						{isComing ? text.stale : value.stale.length > 0 && fill(text.stillStale, { n: value.stale.length })}
					</p>
					<Questions questions={value.questions} />
					<Alerts alerts={value.alerts} />
					<Months months={value.months} />
					<h2>{text.downloads}</h2>
					<p class="row">
						<a class="button quiet" href={inNewsroom(`${routes.overviewQuizzes}${query}`)} download>
							{text.quizzesCsv}
						</a>
						<a class="button quiet" href={inNewsroom(`${routes.overviewQuestions}${query}`)} download>
							{text.questionsCsv}
						</a>
					</p>
				</>
			)}
		</>
	);
}
