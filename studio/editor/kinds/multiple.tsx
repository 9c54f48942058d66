import { editorWords } from "../../words/editor.ts";
import { Credit } from "./Credit.tsx";
import type { KindForm } from "./kindForm.ts";
import { OptionRows } from "./OptionRows.tsx";
import { optionOf } from "./options.ts";
import { atLeast } from "./parts.ts";

export const multiple: KindForm = {
	prompt: editorWords.question.prompt,
	Form: ({ path, question }) => (
		<>
			<OptionRows {...{ path, question }} isSingle={false} />
			<Credit {...{ path, question }} />
		</>
	),
	fit: ({ prompt, members, credit }) => ({
		kind: "multiple",
		prompt,
		...(credit !== undefined && { credit }),
		options: atLeast(3, members).map(optionOf),
	}),
};
