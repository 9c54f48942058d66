import { useCallback, useEffect, useState } from "preact/hooks";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { Choices } from "../Choices.tsx";
import { Fault } from "../Fault.tsx";
import { mayOffer } from "../scopes.ts";
import { useLoad } from "../useLoad.ts";
import { useSettled } from "../useSettled.ts";
import { words } from "../words.ts";
import { type Asked, filters, loadPage, readAsked, readTrail, writeAsked } from "./asked.ts";
import { foundInWords } from "./foundInWords.ts";
import { Pager } from "./Pager.tsx";
import { QuizRow } from "./QuizRow.tsx";
import { useFigures } from "./useFigures.ts";

const { list } = words;

type Place = { asked: Asked; trail: string[] };

const placeNow = (): Place => ({ asked: readAsked(location.search), trail: readTrail(history.state) });
const addressOf = (asked: Asked) => `${location.pathname}${writeAsked(asked)}`;

/** All quizzes and drafts, with search and filter, fifty per page, last changed first. */
export function Home() {
	const [{ asked, trail }, setPlace] = useState(placeNow);
	useEffect(() => {
		const follow = () => setPlace(placeNow());
		addEventListener("popstate", follow);
		return () => removeEventListener("popstate", follow);
	}, []);
	const settled = useSettled(asked);
	const load = useCallback((signal: AbortSignal) => loadPage(settled, signal), [settled]);
	const { value, refusal, isLoading, again } = useLoad(load);
	const figures = useFigures(value?.quizzes);
	const narrow = (next: Partial<Asked>) => {
		const place = { asked: { ...asked, ...next, after: "" }, trail: [] };
		history.replaceState({ trail: [] }, "", addressOf(place.asked));
		setPlace(place);
	};
	const turn = (place: Place) => {
		history.pushState({ trail: place.trail }, "", addressOf(place.asked));
		setPlace(place);
		scrollTo(0, 0);
	};
	return (
		<>
			<div class="row apart">
				<h1>{words.home}</h1>
				<div class="row">
					<a href={newsroomRoutes.figures}>{words.overview.title}</a>
					{mayOffer("writer", "author") && (
						<a class="button" href={newsroomRoutes.quizNew}>
							{list.fresh}
						</a>
					)}
				</div>
			</div>
			<div class="finder">
				<div class="fields">
					<label for="q">{list.search}</label>
					<input
						id="q"
						type="search"
						maxlength={200}
						value={asked.q}
						onInput={({ currentTarget }) => narrow({ q: currentTarget.value })}
					/>
				</div>
				<Choices
					legend={list.filter}
					name="state"
					value={asked.state}
					options={filters.map((each) => [each, list.filters[each]] as const)}
					choose={(state) => narrow({ state })}
				/>
			</div>
			{refusal && <Fault refusal={refusal} again={again} />}
			<p role="status" class="hint">
				{value ? foundInWords(value, settled) : !refusal && words.loading}
			</p>
			{value && value.quizzes.length > 0 && (
				<ul class="quizzes" aria-busy={isLoading}>
					{value.quizzes.map((quiz) => (
						<QuizRow key={quiz.id} quiz={quiz} figures={figures} />
					))}
				</ul>
			)}
			<Pager
				before={trail.at(-1) ?? (asked.after ? "" : undefined)}
				isFirst={trail.length <= 1}
				next={value?.next}
				back={(after) => turn({ asked: { ...asked, after }, trail: trail.slice(0, -1) })}
				on={(after) => turn({ asked: { ...asked, after }, trail: [...trail, asked.after] })}
			/>
		</>
	);
}
