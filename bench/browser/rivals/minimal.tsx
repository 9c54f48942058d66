/** The least that a Preact quiz can be: one question at a time, feedback, a score. Written for this comparison. */
import { h, render } from "preact";

type Question = { prompt: string; options: { id: string; text: string; right: boolean; feedback?: string }[] };
type Quiz = { title: string; claims: { id: string; question?: Question }[] };

const state = { at: 0, score: 0, given: "" };

function View({ quiz, root }: { quiz: Quiz; root: Element }) {
	const questions = quiz.claims.flatMap(({ question }) => (question ? [question] : []));
	const question = questions[state.at];
	const paint = () => render(h(View, { quiz, root }), root);
	if (!question)
		return (
			<p>
				{state.score} / {questions.length}
			</p>
		);
	const chosen = question.options.find(({ id }) => id === state.given);
	const choose = (id: string, right: boolean) => {
		state.given = id;
		if (right) state.score++;
		paint();
	};
	const next = () => {
		state.at++;
		state.given = "";
		paint();
	};
	return (
		<section>
			<h2>{quiz.title}</h2>
			<h3>{question.prompt}</h3>
			{question.options.map(({ id, text, right }) => (
				<label key={id}>
					<input
						type="radio"
						name="q"
						checked={id === state.given}
						disabled={!!chosen}
						onChange={() => choose(id, right)}
					/>
					{text}
				</label>
			))}
			{chosen && (
				<p class="verdict">
					{chosen.right ? "Right" : "Wrong"}: {chosen.feedback}
				</p>
			)}
			{chosen && (
				<button type="button" onClick={next}>
					Next
				</button>
			)}
		</section>
	);
}

export function start(quiz: Quiz, root: Element): void {
	render(h(View, { quiz, root }), root);
}
