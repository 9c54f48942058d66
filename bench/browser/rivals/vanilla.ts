/** A quiz without any library, its data inlined. Written for this comparison. */
type Option = { text: string; right: boolean; feedback?: string };

const root = document.querySelector("#quiz");
const quiz = JSON.parse(document.querySelector("#data")?.textContent ?? "");
const questions: { prompt: string; options: Option[] }[] = quiz.claims.flatMap(({ question }: { question?: object }) =>
	question ? [question] : [],
);
let at = 0;

function element(name: string, text: string): HTMLElement {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}

function show(): void {
	const question = questions[at];
	if (!root || !question) return;
	const section = document.createElement("section");
	section.append(element("h2", quiz.title), element("h3", question.prompt));
	for (const option of question.options) {
		const label = element("label", option.text);
		const input = document.createElement("input");
		input.type = "radio";
		input.name = "q";
		input.onchange = () => {
			const verdict = element("p", `${option.right ? "Right" : "Wrong"}: ${option.feedback ?? ""}`);
			verdict.className = "verdict";
			const next = element("button", "Next");
			next.onclick = () => {
				at++;
				show();
			};
			section.append(verdict, next);
		};
		label.prepend(input);
		section.append(label);
	}
	root.replaceChildren(section);
}

show();
