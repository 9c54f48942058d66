import { editorWords } from "../../words/editor.ts";
import { NumberField } from "../fields/NumberField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { ListOf } from "../list/ListOf.tsx";
import { memo } from "../memo.ts";
import { valueAt } from "../state/edit.ts";

const words = editorWords.bands;

/** What readers are told about their score. */
export const BandFields = memo(function BandFields({ value }: { value: unknown }) {
	return (
		<ListOf
			path={["bands"]}
			value={value}
			title={words.title}
			text={words.text}
			one={words.one}
			add={words.add}
			fresh={() => ({ from: Array.isArray(value) && value.length > 0 ? undefined : 0, title: "", text: "" })}
			first="title"
		>
			{(band, at) => {
				const field = (name: string) => ({ path: [...at, name], value: valueAt(band, [name]) });
				return (
					<>
						<NumberField {...field("from")} label={words.from} />
						<TextField {...field("title")} label={words.name} max={80} />
						<TextField {...field("text")} label={words.words} rows={2} max={400} />
					</>
				);
			}}
		</ListOf>
	);
});
