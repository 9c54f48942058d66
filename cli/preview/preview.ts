/** The preview's page. It shows the quiz, and shows it again whenever its file changes. */

import { readReply } from "../../contract/readJson.ts";
import { type Look, look as lookSchema } from "./look.ts";

function part<E extends HTMLElement>(id: string, kind: new () => E): E {
	const found = document.getElementById(id);
	if (!(found instanceof kind)) throw new Error(`the page lacks ${id}`);
	return found;
}

const wishes = part("wishes", HTMLFormElement);
const column = part("column", HTMLElement);

function note(text: string): HTMLLIElement {
	const item = document.createElement("li");
	const lines = document.createElement("pre");
	lines.textContent = text;
	item.append(lines);
	return item;
}

/** The id of the last valid quiz. */
let shown: string | undefined;

function stateOf({ file, id, faults, hints }: Look): string {
	if (id === null)
		return `${file}: ${faults.length} to fix${shown ? "; below is the last version without faults" : ""}`;
	return hints.length === 0 ? `${file} is sound` : `${file} is sound; ${hints.length} to think about`;
}

/** Shows a new element, so that the quiz starts again. While the file is invalid, the last valid quiz stays. */
function show(id: string): void {
	const {
		width = "",
		theme = "auto",
		mode = "quiz",
	} = Object.fromEntries([...new FormData(wishes)].map(([name, value]) => [name, String(value)]));
	const quiz = document.createElement("readback-quiz");
	for (const [name, value] of Object.entries({ quiz: id, theme, mode })) quiz.setAttribute(name, value);
	quiz.style.display = "block";
	column.style.maxWidth = width && `${width}px`;
	column.replaceChildren(quiz);
}

async function look(): Promise<void> {
	const now = await readReply(lookSchema, await fetch("/look"));
	part("state", HTMLElement).textContent = stateOf(now);
	part("faults", HTMLElement).replaceChildren(...[...now.faults, ...now.hints].map(note));
	shown = now.id ?? shown;
	if (now.id !== null) show(now.id);
}

wishes.addEventListener("change", () => shown && show(shown));
const changes = new EventSource("/changes");
// The first message arrives with the connection. So the page also updates after the server restarts.
changes.onmessage = () => void look();
changes.onerror = () => {
	part("state", HTMLElement).textContent = "the preview has ended; start it again";
};
