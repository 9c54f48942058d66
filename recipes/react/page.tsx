/** @jsxImportSource react */
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { ReadbackQuiz } from "./ReadbackQuiz.tsx";

declare const HOME: string;

function Story() {
	const [credit, setCredit] = useState<number>();
	const [isOpen, setOpen] = useState(true);
	return (
		<main>
			<h1>A story in React</h1>
			{isOpen && <ReadbackQuiz home={HOME} quiz="town-hall" reserve="max(466px,616px - 25%)" onAnswer={setCredit} />}
			<p id="credit">{credit ?? "–"}</p>
			<button type="button" onClick={() => setOpen(false)}>
				Close the quiz
			</button>
		</main>
	);
}

const app = document.querySelector("#app");
if (app) createRoot(app).render(<Story />);
