import { bandOf } from "../../contract/bandOf.ts";
import { scoreOf } from "../../contract/score.ts";
import { inFull } from "../language/inFull.ts";
import { compare } from "../play/compare.ts";
import { verdictOn } from "../question/verdict.ts";
import { Changing } from "./Changing.tsx";
import { Explainer } from "./Explainer.tsx";
import type { Scene } from "./scene.ts";

/** What stands below the score: its band, the comparison, sharing, another go. */
export function Result({ state, text, send, share }: Scene) {
	const { quiz, asked, answers, tally } = state;
	const { shareResult, again } = inFull(text);
	const score = scoreOf(asked, answers);
	const band = bandOf(quiz.bands, score);
	return (
		<div>
			{band && [<h4 {...text.content}>{band.title}</h4>, <p {...text.content}>{band.text}</p>]}
			<p class="readers">
				<Changing words={tally && compare(tally, score, text)} />
			</p>
			<div class="actions">
				<button type="button" part="button" onClick={share}>
					{shareResult}
				</button>
				<button type="button" class="link" onClick={() => send({ type: "again" })}>
					{again}
				</button>
			</div>
		</div>
	);
}

/** Each question again, with what stands behind it. */
export function Review(props: Scene) {
	const { state, text } = props;
	const { asked, answers } = state;
	return (
		<div>
			<h4>{inFull(text).review}</h4>
			<ol>
				{asked.map((claim) => {
					const answer = answers[claim.id];
					const verdict = verdictOn(claim.question, answer?.response);
					return (
						<li key={claim.id}>
							<details>
								<summary class={verdict}>
									<span {...text.content}>{claim.question.prompt}</span> <small>{text[verdict]}</small>
								</summary>
								<Explainer {...props} {...{ claim, answer }} />
							</details>
						</li>
					);
				})}
			</ol>
		</div>
	);
}
