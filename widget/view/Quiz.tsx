import { currentClaim, type Send, type State } from "../state.ts";
import type { Text } from "../text.ts";
import { Answered } from "./Answered.tsx";
import { Asking, Buttons } from "./Asking.tsx";
import { Explainer } from "./Explainer.tsx";
import { Result } from "./Result.tsx";
import { Status } from "./Status.tsx";

export type Scene = { state: State; text: Text; send: Send };

/**
 * The whole widget for one state. Pure: the Worker renders it as well as the reader's page.
 * The status region stands from the first paint on, so that screen readers announce what comes into it.
 */
export function Quiz(scene: Scene) {
	const { state, text, send } = scene;
	const { quiz } = state.published;
	const claim = currentClaim(state);
	const answer = claim && state.answers[claim.id];
	const { phase, asked, index } = state;
	return (
		<section class="quiz" lang={text.lang} aria-label={`${text.quiz}: ${quiz.title}`} part="quiz">
			<header>
				<p class="kicker">{text.quiz}</p>
				<h2 part="title">{quiz.title}</h2>
			</header>
			<Progress {...scene} />
			{claim && phase === "asking" && <Asking key={claim.id} {...scene} claim={claim} />}
			{claim && answer && phase === "explaining" && <Answered {...scene} {...{ claim, answer }} />}
			{phase === "finished" && <Result {...scene} />}
			<Status {...scene} />
			{phase === "asking" && <Buttons {...scene} />}
			{claim && phase === "explaining" && (
				<>
					<Explainer {...{ claim, text }} />
					<p class="actions">
						<button type="button" part="button" onClick={() => send({ type: "next" })}>
							{index + 1 < asked.length ? text.next : text.toResult}
						</button>
					</p>
				</>
			)}
			<footer>
				{state.again && <p>{text.retake}</p>}
				{state.refused && <p>{text.notSent}</p>}
				<details>
					<summary>{text.stored}</summary>
					<p>{text.storedText}</p>
				</details>
			</footer>
		</section>
	);
}

function Progress({ state, text }: Scene) {
	const total = state.asked.length;
	const label = text.fill(text.progress, { n: text.number(state.index + 1), total: text.number(total) });
	return (
		<p class="progress">
			<progress max={total} value={Object.keys(state.answers).length} aria-label={label} />
			<span aria-hidden="true">{label}</span>
		</p>
	);
}
