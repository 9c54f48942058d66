import { bandOf } from "../../contract/bandOf.ts";
import { scoreOf } from "../../contract/score.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import { inFull } from "../language/inFull.ts";
import { compare } from "../play/compare.ts";
import { squaresOf } from "../play/share.ts";
import { verdictOn } from "../question/verdict.ts";
import { Changing } from "./Changing.tsx";
import { Review } from "./Review.tsx";
import { Scores } from "./Scores.tsx";
import { Shared } from "./Shared.tsx";
import type { Scene } from "./scene.ts";

/** The title of the result's band, and the score beside it. */
export function Heading({ state: { quiz, asked, answers }, text }: Scene) {
	const score = scoreOf(asked, answers);
	const band = bandOf(quiz.bands, score);
	const [before = "", behind = ""] = text.score
		.split("{score}")
		.map((part) => text.fill(part, { max: text.points(asked.length * FULL_CREDIT) }));
	return (
		<span class="head">
			<span {...text.content}>{band?.title}</span>{" "}
			<span>
				{before}
				<b class="score">{text.points(score)}</b>
				{behind}
			</span>
		</span>
	);
}

/** The result below the score: the band's text, a square per question and the comparison with other readers. */
export function Result({ state, text }: Scene) {
	const { quiz, asked, answers, tally } = state;
	const score = scoreOf(asked, answers);
	return (
		<div>
			<p {...text.content}>{bandOf(quiz.bands, score)?.text}</p>
			<Squares {...{ state, text }} />
			{tally && tally.completed > 0 && <Scores {...{ tally, score, most: asked.length }} />}
			<p class="readers">
				<Changing words={tally && compare(tally, score, text)} />
			</p>
		</div>
	);
}

/** One square per question. Each opens its question in the review. */
function Squares({ state: { asked, answers }, text }: Pick<Scene, "state" | "text">) {
	const total = text.count(asked.length);
	return (
		<div class="squares">
			{asked.map(({ id, question }, index) => {
				const verdict = verdictOn(question, answers[id]?.response);
				const place = text.fill(text.progress, { n: text.count(index + 1), total });
				return (
					<button
						type="button"
						key={id}
						class={verdict}
						aria-label={place + text.colon + text[verdict]}
						onClick={({ currentTarget }) => openReview(currentTarget, id)}
					/>
				);
			})}
		</div>
	);
}

/**
 * Opens a question in the review and moves the focus there. A fragment link cannot reach into a shadow tree, and would
 * add a history entry.
 */
function openReview(from: Element, claim: string): void {
	const all = from.closest("section")?.querySelectorAll("details") ?? [];
	const item = [...all].find(({ dataset }) => dataset.claim === claim);
	if (!item) return;
	item.open = true;
	item.querySelector("summary")?.focus();
}

/** What follows the result: the share button and the review. */
export function Rest(props: Scene) {
	return [
		<div class="share">
			<Share {...props} />
			<div role="status">
				<Shared {...props} />
			</div>
		</div>,
		<Review {...props} />,
	];
}

/** The share button, below a preview of the squares that are shared. */
function Share({ state, text, share }: Scene) {
	return (
		<div>
			<p aria-hidden="true">{squaresOf(state)}</p>
			<button type="button" part="button" onClick={share}>
				{inFull(text).shareResult}
			</button>
		</div>
	);
}
