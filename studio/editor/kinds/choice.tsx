import { editorWords } from "../../words/editor.ts";
import type { KindForm } from "./kindForm.ts";
import { OptionRows } from "./OptionRows.tsx";
import { optionOf } from "./options.ts";
import { atLeast } from "./parts.ts";

export const choice: KindForm = {
	prompt: editorWords.question.prompt,
	Form: ({ path, question }) => <OptionRows {...{ path, question }} isSingle />,
	fit: ({ prompt, members }) => {
		const first = members.findIndex(({ right }) => right);
		const options = atLeast(3, members).map((each, index) => optionOf({ ...each, right: index === first }));
		return { kind: "choice", prompt, options };
	},
};
