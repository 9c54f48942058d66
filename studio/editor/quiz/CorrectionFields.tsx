import { editorWords } from "../../words/editor.ts";
import { DayField, TextField } from "../fields/TextField.tsx";
import { ListOf } from "../list/ListOf.tsx";
import { type Path, valueAt } from "../state/edit.ts";
import { today } from "./today.ts";

const words = editorWords.corrections;

/** A correction: what was wrong, and its date. */
export function CorrectionFields({ path, value }: { path: Path; value: unknown }) {
	return (
		<ListOf
			path={path}
			value={value}
			title={words.title}
			text={words.text}
			one={words.one}
			add={words.add}
			fresh={() => ({ date: today(), note: "" })}
			first="note"
		>
			{(correction, at) => {
				const field = (name: string) => ({ path: [...at, name], value: valueAt(correction, [name]) });
				return (
					<>
						<DayField {...field("date")} label={words.date} />
						<TextField {...field("note")} label={words.note} rows={2} max={500} />
					</>
				);
			}}
		</ListOf>
	);
}
