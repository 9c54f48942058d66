import { editorWords } from "../../words/editor.ts";
import { Pick } from "../fields/Pick.tsx";
import { type Path, valueAt } from "../state/edit.ts";

const words = editorWords.question;

/** Whether a partly right answer earns credit. */
export function Credit({ path, question }: { path: Path; question: unknown }) {
	return (
		<Pick
			path={[...path, "credit"]}
			value={valueAt(question, ["credit"]) ?? "exact"}
			label={words.credit}
			options={[
				["exact", words.credits.exact],
				["partial", words.credits.partial],
			]}
		/>
	);
}
