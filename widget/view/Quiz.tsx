import { scoreOf } from "../../contract/score.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import { Answered } from "./Answered.tsx";
import { Asking, Buttons } from "./Asking.tsx";
import { Changing } from "./Changing.tsx";
import { Explainer } from "./Explainer.tsx";
import { Status } from "./Status.tsx";
import type { QuestionScene, Scene } from "./scene.ts";

/**
 * The whole widget for one state. Pure: the Worker renders it as well as the reader's page.
 * The status region stands from the first paint on, so that screen readers announce what comes into it.
 */
export function Quiz(props: Scene) {
	const { state, text, theme, after } = props;
	const { asked, index, quiz, answers, again, refused } = state;
	const claim = asked[index];
	const answer = claim && answers[claim.id];
	const isOpen = claim && (!answer || props.isBrief);
	const scene = claim && { ...props, claim, answer };
	const total = asked.length;
	const progress = { n: text.count(index + 1), total: text.count(total) };
	return (
		<section class={`quiz ${theme ?? ""}`} part="quiz" lang={text.lang} dir={text.dir}>
			<h2 part="title">
				<small>{text.quiz}</small> <span {...text.content}>{quiz.title}</span>
			</h2>
			<label class="progress">
				<Changing words={claim ? text.fill(text.progress, progress) : text.yourResult} />
				<progress max={total} value={Object.keys(answers).length} />
			</label>
			{!scene ? <Score {...props} /> : isOpen ? <Asking key={claim.id} {...scene} /> : <Answered {...scene} />}
			<div role="status">
				<Status {...props} {...{ claim, answer }} />
			</div>
			{!scene ? after && <after.Review {...props} /> : isOpen ? <Buttons {...props} /> : <Explained {...scene} />}
			<footer>
				{(again || refused) && after && <after.Remarks {...props} />}
				<Privacy {...props} />
			</footer>
		</section>
	);
}

/** What is stored. */
function Privacy(props: Scene) {
	const { text, after } = props;
	return (
		<details>
			<summary>{text.stored}</summary>
			{after && <after.Stored {...props} />}
		</details>
	);
}

/** The end: the score, and what else comes with it. */
function Score(props: Scene) {
	const { state, text, after } = props;
	const { asked, answers } = state;
	const score = text.points(scoreOf(asked, answers));
	return (
		<div part="result">
			<h3 class="score" tabIndex={-1}>
				{text.fill(text.score, { score, max: text.points(asked.length * FULL_CREDIT) })}
			</h3>
			{after && <after.Result {...props} />}
		</div>
	);
}

/** What stands behind an answered question, and the way on. */
function Explained(scene: QuestionScene) {
	const { claim, answer, state, text, send } = scene;
	const isUnfair = answer?.unfair === true;
	return (
		<div>
			<Explainer {...scene} />
			<button
				type="button"
				class={isUnfair ? "link right" : "link"}
				aria-pressed={isUnfair}
				onClick={() => send({ type: "remark", claim: claim.id, remark: "unfair" })}
			>
				<small>{text.unfair}</small>
			</button>
			<p class="actions">
				<button type="button" part="button" onClick={() => send({ type: "next" })}>
					{state.index + 1 < state.asked.length ? text.next : text.toResult}
				</button>
			</p>
		</div>
	);
}
