import { start } from "./minimal.tsx";

const root = document.querySelector("#quiz");
const script = document.currentScript;
const home = script instanceof HTMLScriptElement ? new URL(script.src).origin : "";
if (root) {
	fetch(`${home}/api/quizzes/bench`)
		.then((response) => response.json())
		.then(({ quiz }) => start(quiz, root));
}
