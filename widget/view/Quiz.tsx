import { scoreOf } from "../../contract/score.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import { verdictOn } from "../question/verdict.ts";
import { Answered } from "./Answered.tsx";
import { Asking, Buttons } from "./Asking.tsx";
import { Behind } from "./Behind.tsx";
import { Changing } from "./Changing.tsx";
import { Stands } from "./Explainer.tsx";
import { Status } from "./Status.tsx";
import type { QuestionScene, Scene } from "./scene.ts";
import { Verdict } from "./Verdict.tsx";

/** The whole widget for one state. It is pure: both the Worker and the reader's page render it. */
export function Quiz(props: Scene) {
	const { state, text, theme, after } = props;
	const { asked, index, quiz, answers, again, refused } = state;
	const claim = asked[index];
	const answer = claim && answers[claim.id];
	const isOpen = !answer || props.isBrief === true;
	const isFirst = isOpen && index === 0;
	return (
		<section class={`quiz ${theme ?? ""}`} part="quiz" lang={text.lang} dir={text.dir}>
			<h2 part="title" class={isFirst ? "" : "slim"} {...text.content}>
				{quiz.title}
			</h2>
			<Progress {...props} />
			{claim ? <Question {...props} {...{ claim, answer, isOpen }} /> : <End {...props} />}
			{(again || refused) && after && <after.Remarks {...props} />}
			{(isFirst || !claim) && <Privacy {...props} />}
		</section>
	);
}

/**
 * The current question. The status region exists from the first paint, so that screen readers announce what is added to
 * it.
 */
function Question({ isOpen, ...scene }: QuestionScene & { isOpen: boolean }) {
	return [
		isOpen ? <Asking key={scene.claim.id} {...scene} /> : <Answered {...scene} />,
		<Verdict {...scene} />,
		<div role="status">
			<Status {...scene} />
		</div>,
		isOpen ? <Buttons {...scene} /> : <Explained {...scene} />,
	];
}

/** What happens to the answers. It is shown with the first question and at the end. */
function Privacy(props: Scene) {
	const { text, after } = props;
	return (
		<footer>
			<details>
				<summary>{text.stored}</summary>
				{after && <after.Stored {...props} />}
			</details>
		</footer>
	);
}

/** How far the reader is, in words and as segments in the colours of the verdicts. */
function Progress({ state: { asked, answers, index }, text }: Scene) {
	const { fill, count, progress, yourResult } = text;
	const total = asked.length;
	const words = index < total ? fill(progress, { n: count(index + 1), total: count(total) }) : yourResult;
	return [
		<p class="progress">
			<Changing words={words} />
		</p>,
		<div class="segments" aria-hidden="true">
			{asked.map(({ id, question }, at) => (
				<i key={id} class={answers[id] ? verdictOn(question, answers[id].response) : at === index ? "now" : ""} />
			))}
		</div>,
	];
}

/** The end of the quiz: the score, the comparison, the share button and the review. */
function End(props: Scene) {
	const { state, text, after } = props;
	const { asked, answers } = state;
	const [score, max] = [scoreOf(asked, answers), asked.length * FULL_CREDIT].map(text.points);
	return [
		<div part="result">
			<h3 tabIndex={-1}>{after ? <after.Heading {...props} /> : text.fill(text.score, { score, max })}</h3>
			{after && <after.Result {...props} />}
		</div>,
		after && <after.Rest {...props} />,
	];
}

/** What follows an answer: the claim's standing, the button that goes on, and the explanation. */
function Explained(scene: QuestionScene) {
	const { claim, state, text, send, after } = scene;
	return [
		<Stands {...scene} />,
		<div class="actions">
			<button type="button" part="button" class="next" onClick={() => send({ type: "next" })}>
				{state.index + 1 < state.asked.length ? text.next : text.toResult}
			</button>
		</div>,
		<Behind key={claim.id} {...scene}>
			{after && <after.Unfair {...scene} />}
		</Behind>,
	];
}
