import { useCallback, useState } from "preact/hooks";
import { type QuizListing, quizList } from "../../contract/quizList.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { Fault } from "../Fault.tsx";
import { useLoad } from "../useLoad.ts";
import { useSettled } from "../useSettled.ts";
import { words } from "../words.ts";

const { copy: text } = words;

/** The number of quizzes to choose from. A search finds the others. */
const MOST = 8;

type Props = { without: string; target: QuizListing | undefined; choose: (quiz: QuizListing) => void };

/** Finds a quiz among all except `without`. Without a search, it shows those changed last. */
export function TargetSearch({ without, target, choose }: Props) {
	const [typed, setTyped] = useState("");
	const q = useSettled(typed);
	const load = useCallback(
		(signal: AbortSignal) => {
			const limit = String(MOST + 1);
			const query = new URLSearchParams({ order: "changed", unpublished: "true", limit, ...(q.trim() && { q }) });
			return ask(quizList, `${routes.quizzes}?${query}`, { signal });
		},
		[q],
	);
	const { value, refusal, again } = useLoad(load);
	const found = (value ?? []).filter(({ id }) => id !== without).slice(0, MOST);
	return (
		<>
			<label for="target">{text.target}</label>
			<input
				id="target"
				type="search"
				maxlength={200}
				value={typed}
				onInput={({ currentTarget }) => setTyped(currentTarget.value)}
			/>
			{refusal && <Fault refusal={refusal} again={again} />}
			<fieldset class="ticks">
				<legend>{text.into}</legend>
				{found.map((quiz) => (
					<label key={quiz.id}>
						<input type="radio" name="into" checked={quiz.id === target?.id} onChange={() => choose(quiz)} />
						<span lang={quiz.language} dir="auto">
							{quiz.title}
						</span>
						<code class="hint">{quiz.id}</code>
					</label>
				))}
				{value && found.length === 0 && <p class="hint">{words.list.none}</p>}
			</fieldset>
		</>
	);
}
