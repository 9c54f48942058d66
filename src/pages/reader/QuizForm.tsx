import { bandOf } from "../../../contract/bandOf.ts";
import type { PublishedQuiz } from "../../../contract/quiz.ts";
import { scoreOf } from "../../../contract/score.ts";
import { articleAddress } from "../../../contract/stories.ts";
import { DONT_KNOW, FULL_CREDIT } from "../../../contract/wire.ts";
import type { Text } from "../../../widget/language/text.ts";
import type { AskedClaim, State } from "../../../widget/play/state.ts";
import { viewOf } from "../../../widget/question/views.ts";
import { Answered } from "../../../widget/view/Answered.tsx";
import { Behind } from "../../../widget/view/Behind.tsx";
import { Stands } from "../../../widget/view/Explainer.tsx";
import * as after from "../../../widget/view/later.ts";
import { Status } from "../../../widget/view/Status.tsx";
import { Verdict } from "../../../widget/view/Verdict.tsx";
import { fieldOf, keptFieldOf } from "./fieldNames.ts";
import { formKindOf } from "./kinds/formKinds.ts";

type Props = {
	published: PublishedQuiz;
	state: State;
	text: Text;
	/** The option of the first question that the address selects in advance. */
	chosen?: string | undefined;
	/** The text typed into fields, by question. */
	typed?: { [question: string]: string } | undefined;
};

const nothing = () => undefined;

/**
 * The whole quiz as a plain form. Answered questions show their verdict and explanation. Their answers and the
 * attempt's id are in hidden fields, so that a reload or another submission belongs to the same attempt.
 */
export function QuizForm({ published, state, text, chosen, typed = {} }: Props) {
	const { asked, answers, attempt } = state;
	const missing = asked.filter(({ id }) => !answers[id]);
	const isDone = missing.length === 0;
	return (
		<form method="post" lang={text.lang} dir={text.dir}>
			<input type="hidden" name="attempt" value={attempt} />
			<input type="hidden" name="revision" value={published.revision} />
			<input type="hidden" name="epoch" value={published.epoch} />
			{isDone && <Score state={state} text={text} />}
			{state.nudged && <Missing {...{ missing, state, text, typed }} />}
			{asked.map((claim, index) => (
				<section class="question" key={claim.id} id={anchorOf(claim)}>
					<h2 class="byline">
						{text.fill(text.progress, { n: text.count(index + 1), total: text.count(asked.length) })}
					</h2>
					{answers[claim.id] ? (
						<Explained {...{ claim, state, text }} />
					) : (
						<Controls {...{ claim, state, text }} chosen={index === 0 ? chosen : undefined} typed={typed[claim.id]} />
					)}
				</section>
			))}
			{!isDone && <button type="submit">{text.check}</button>}
		</form>
	);
}

/** A question's anchor in the page. */
const anchorOf = ({ id }: AskedClaim) => `question-${id}`;

/** A message at the top of the page about questions without an answer, with links to them. */
function Missing({
	missing,
	state,
	text,
	typed,
}: Required<Pick<Props, "state" | "text" | "typed">> & { missing: AskedClaim[] }) {
	const total = text.count(state.asked.length);
	return (
		<div class="alert" role="alert">
			<ul>
				{missing.map((claim) => (
					<li key={claim.id}>
						<a href={`#${anchorOf(claim)}`}>
							{text.fill(text.progress, { n: text.count(state.asked.indexOf(claim) + 1), total })}
						</a>
						{text.colon}
						{readingOf(claim, typed?.[claim.id], text) ?? viewOf(claim.question).hint(claim.question, text)}
					</li>
				))}
			</ul>
		</div>
	);
}

/** What a typed text was taken for, if that is not plain and has to be confirmed. */
function readingOf({ question }: AskedClaim, typed: string | undefined, text: Text): string | undefined {
	return typed === undefined ? undefined : formKindOf(question).reading?.(question, typed, text);
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
			{band && (
				<p {...text.content}>
					<strong>{band.title}</strong>
					<br />
					{band.text}
				</p>
			)}
		</section>
	);
}

type Asked = {
	claim: AskedClaim;
	state: State;
	text: Text;
	chosen?: string | undefined;
	typed?: string | undefined;
};

function Explained({ claim, state, text }: Asked) {
	const answer = state.answers[claim.id];
	const article = articleAddress(state.quiz);
	const scene = { ...{ claim, answer, state, text, after, article }, send: nothing, share: nothing };
	return (
		<>
			<input type="hidden" name={keptFieldOf(claim.id)} value={JSON.stringify(answer?.response ?? null)} />
			<Answered {...scene} />
			<Verdict {...scene} />
			<Status {...scene} />
			<Stands {...scene} />
			{/* Without the answer it is open, whatever the verdict is. */}
			<Behind {...scene} answer={undefined} />
		</>
	);
}

function Controls({ claim, state, text, chosen, typed }: Asked) {
	const { id, question } = claim;
	const reading = readingOf(claim, typed, text);
	const { Field, isRadio } = formKindOf(question);
	const hint = `hint-${id}`;
	return (
		<fieldset>
			<legend {...text.content}>{question.prompt}</legend>
			<p id={hint} class={state.nudged && !reading ? "wrong" : "hint"} {...(reading && text.content)}>
				{reading ? <b>{reading}</b> : viewOf(question).hint(question, text)}
			</p>
			<Field {...{ id, question, text, chosen, typed, hint }} />
			{state.quiz.dontKnow && (
				<label class="row">
					<input type={isRadio ? "radio" : "checkbox"} name={fieldOf(id)} value={DONT_KNOW} />{" "}
					<span>{text.dontKnow}</span>
				</label>
			)}
		</fieldset>
	);
}
