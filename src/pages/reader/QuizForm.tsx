import type { PublishedQuiz } from "../../../contract/quiz.ts";
import { bandOf, scoreOf } from "../../../contract/score.ts";
import { DONT_KNOW, FULL_CREDIT } from "../../../contract/wire.ts";
import type { Text } from "../../../widget/language/text.ts";
import type { AskedClaim, State } from "../../../widget/play/state.ts";
import { hintOf } from "../../../widget/question/hint.ts";
import { optionsOf } from "../../../widget/question/options.ts";
import { Answered } from "../../../widget/view/Answered.tsx";
import { Explainer } from "../../../widget/view/Explainer.tsx";
import { Status } from "../../../widget/view/Status.tsx";
import { fieldOf, keptFieldOf, placeFieldOf } from "./fields.ts";

type Props = {
	published: PublishedQuiz;
	state: State;
	text: Text;
	/** An option of the first question that the address chose ahead. */
	chosen?: string | undefined;
};

const nothing = () => undefined;

/**
 * The whole quiz as a plain form. What is answered shows its verdict and explanation, and travels
 * along in hidden fields with the attempt's id, so that a reload or a second try is the same attempt.
 */
export function QuizForm({ published, state, text, chosen }: Props) {
	const { asked, answers, attempt } = state;
	const missing = asked.filter(({ id }) => !answers[id]);
	const isDone = missing.length === 0;
	return (
		<form method="post" lang={text.lang} dir={text.dir}>
			<input type="hidden" name="attempt" value={attempt} />
			<input type="hidden" name="revision" value={published.revision} />
			<input type="hidden" name="epoch" value={published.epoch} />
			{isDone && <Score state={state} text={text} />}
			{state.nudged && <Missing {...{ missing, state, text }} />}
			{asked.map((claim, index) => (
				<section class="question" key={claim.id} id={placeOf(claim)}>
					<h2 class="byline">{text.fill(text.progress, { n: index + 1, total: asked.length })}</h2>
					{answers[claim.id] ? (
						<Explained {...{ claim, state, text }} />
					) : (
						<Controls {...{ claim, state, text }} chosen={index === 0 ? chosen : undefined} />
					)}
				</section>
			))}
			{!isDone && <button type="submit">{text.check}</button>}
		</form>
	);
}

/** Where a question stands in the page, for links to it. */
const placeOf = ({ id }: AskedClaim) => `question-${id}`;

/** What was handed in without an answer, said where the page begins, with the way there. */
function Missing({ missing, state, text }: Pick<Props, "state" | "text"> & { missing: AskedClaim[] }) {
	const total = state.asked.length;
	return (
		<div class="alert" role="alert">
			<ul>
				{missing.map((claim) => (
					<li key={claim.id}>
						<a href={`#${placeOf(claim)}`}>{text.fill(text.progress, { n: state.asked.indexOf(claim) + 1, total })}</a>
						{text.colon}
						{hintOf(claim.question, text)}
					</li>
				))}
			</ul>
		</div>
	);
}

function Score({ state: { quiz, asked, answers }, text }: Pick<Props, "state" | "text">) {
	const score = scoreOf(asked, answers);
	const band = bandOf(quiz.bands, score);
	return (
		<section>
			<h2>{text.yourResult}</h2>
			<p class="score">
				{text.fill(text.score, { score: text.points(score), max: text.points(asked.length * FULL_CREDIT) })}
			</p>
			<p {...text.content}>
				<strong>{band?.title}</strong>
				<br />
				{band?.text}
			</p>
		</section>
	);
}

type Asked = { claim: AskedClaim; state: State; text: Text; chosen?: string | undefined };

function Explained({ claim, state, text }: Asked) {
	const answer = state.answers[claim.id];
	const scene = { claim, answer, state, text, send: nothing, share: nothing, article: state.quiz.article.url };
	return (
		<>
			<input type="hidden" name={keptFieldOf(claim.id)} value={JSON.stringify(answer?.response ?? null)} />
			<Answered {...scene} />
			<Status {...scene} />
			<Explainer {...scene} />
		</>
	);
}

function Controls({ claim: { id, question }, state, text, chosen }: Asked) {
	return (
		<fieldset>
			<legend {...text.content}>{question.prompt}</legend>
			<p class={state.nudged ? "wrong" : "hint"}>{hintOf(question, text)}</p>
			{question.kind === "number" && (
				<label>
					{text.estimate} <input type="number" name={fieldOf(id)} min={question.min} max={question.max} step="1" />{" "}
					{question.unit}
				</label>
			)}
			{question.kind === "order" &&
				question.items.map((item) => (
					<label class="row" key={item.id}>
						<select name={placeFieldOf(id, item.id)}>
							<option value="">–</option>
							{question.items.map((_, place) => (
								<option key={place}>{place + 1}</option>
							))}
						</select>{" "}
						<span {...text.content}>{item.text}</span>
					</label>
				))}
			{optionsOf(question, text).map((option) => (
				<label class="row" key={option.id}>
					<input
						type={question.kind === "multiple" ? "checkbox" : "radio"}
						name={fieldOf(id)}
						value={option.id}
						checked={option.id === chosen}
					/>{" "}
					<span {...text.content}>{option.text}</span>
				</label>
			))}
			{state.quiz.dontKnow && (
				<label class="row">
					<input type={isRadio(question.kind) ? "radio" : "checkbox"} name={fieldOf(id)} value={DONT_KNOW} />{" "}
					<span>{text.dontKnow}</span>
				</label>
			)}
		</fieldset>
	);
}

function isRadio(kind: AskedClaim["question"]["kind"]): boolean {
	return kind === "choice" || kind === "true-false";
}
