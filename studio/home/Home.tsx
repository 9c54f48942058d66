import { useCallback, useState } from "preact/hooks";
import { fill } from "../../contract/fill.ts";
import { quizList } from "../../contract/newsroom.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { Choices } from "../Choices.tsx";
import { Fault } from "../Fault.tsx";
import { useLoad } from "../useLoad.ts";
import { words } from "../words.ts";
import { type Asked, filterQuizzes, PAGE, readAsked, states, writeAsked } from "./filterQuizzes.ts";
import { QuizRow } from "./QuizRow.tsx";

const { list } = words;

/** Every quiz: searched, filtered, fifty at a time. */
export function Home() {
	const [asked, setAsked] = useState(() => readAsked(location.search));
	const load = useCallback((signal: AbortSignal) => ask(quizList, routes.quizzes, { signal }), []);
	const { value, refusal, again } = useLoad(load);
	const change = (next: Asked) => {
		setAsked(next);
		history.replaceState(null, "", `${location.pathname}${writeAsked(next)}`);
	};
	const found = filterQuizzes(value ?? [], asked);
	const page = Math.min(asked.page, Math.max(0, Math.ceil(found.length / PAGE) - 1));
	const turn = (to: number) => {
		change({ ...asked, page: to });
		scrollTo(0, 0);
	};
	return (
		<>
			<h1>{words.home}</h1>
			{refusal && <Fault refusal={refusal} again={again} />}
			{!value && !refusal && <p class="loading">{words.loading}</p>}
			{value?.length === 0 && <p>{list.empty}</p>}
			{value && value.length > 0 && (
				<>
					<div class="finder">
						<div class="fields">
							<label for="q">{list.search}</label>
							<input
								id="q"
								type="search"
								value={asked.q}
								onInput={({ currentTarget }) => change({ ...asked, q: currentTarget.value, page: 0 })}
							/>
						</div>
						<Choices
							legend={list.filter}
							name="state"
							value={asked.state}
							options={states.map((each) => [each, list.filters[each]] as const)}
							choose={(state) => change({ ...asked, state, page: 0 })}
						/>
					</div>
					<p role="status" class="hint">
						{found.length > 0 ? fill(list.found, { n: found.length, all: value.length }) : list.none}
					</p>
					<ul class="quizzes">
						{found.slice(page * PAGE, (page + 1) * PAGE).map((quiz) => (
							<QuizRow key={quiz.id} quiz={quiz} />
						))}
					</ul>
					{found.length > PAGE && (
						<nav class="row" aria-label={list.pages}>
							<button type="button" class="quiet" disabled={page === 0} onClick={() => turn(page - 1)}>
								{list.newer}
							</button>
							<button
								type="button"
								class="quiet"
								disabled={(page + 1) * PAGE >= found.length}
								onClick={() => turn(page + 1)}
							>
								{list.older}
							</button>
						</nav>
					)}
				</>
			)}
		</>
	);
}
