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

/** The band's title, and the score beside it. */
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

/** What stands below the score: its band, a square per question, how it compares. */
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

/** A square per question, each a way to its place in the review. */
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

/** Leads to a question's place in the review: a link to a fragment reaches into no shadow tree, and would write history. */
function openReview(from: Element, claim: string): void {
	const all = from.closest("section")?.querySelectorAll("details") ?? [];
	const item = [...all].find(({ dataset }) => dataset.claim === claim);
	if (!item) return;
	item.open = true;
	item.querySelector("summary")?.focus();
}

/** What comes below the result: the way to share it, and the questions once more. */
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

/** Shares the result; above it the squares as they will be shared. */
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
