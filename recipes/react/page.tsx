/** @jsxImportSource react */
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { ReadbackQuiz } from "./ReadbackQuiz.tsx";

declare const HOME: string;

function Story() {
	const [credit, setCredit] = useState<number>();
	const [quiz, setQuiz] = useState("town-hall");
	const [isOpen, setOpen] = useState(true);
	return (
		<main>
			<h1>A story in React</h1>
			{isOpen && <ReadbackQuiz home={HOME} quiz={quiz} reserve="max(446px,656px - 35%)" onAnswer={setCredit} />}
			<p id="credit">{credit ?? "–"}</p>
			<button type="button" onClick={() => setQuiz("kursk-engineers")}>
				Next story
			</button>
			<button type="button" onClick={() => setOpen(false)}>
				Close the quiz
			</button>
		</main>
	);
}

const app = document.querySelector("#app");
if (app) {
	createRoot(app).render(
		<StrictMode>
			<Story />
		</StrictMode>,
	);
}
