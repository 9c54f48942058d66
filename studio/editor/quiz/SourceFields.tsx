import { editorWords } from "../../words/editor.ts";
import { DayField, TextField } from "../fields/TextField.tsx";
import { ListOf } from "../list/ListOf.tsx";
import { type Path, valueAt } from "../state/edit.ts";

const words = editorWords.sources;

/** The sources of a claim. */
export function SourceFields({ path, value }: { path: Path; value: unknown }) {
	return (
		<ListOf
			path={path}
			value={value}
			title={words.title}
			text={words.text}
			one={words.one}
			add={words.add}
			fresh={() => ({ title: "", publisher: "", url: "", date: "" })}
			first="title"
		>
			{(source, at) => {
				const field = (name: string) => ({ path: [...at, name], value: valueAt(source, [name]) });
				return (
					<>
						<TextField {...field("title")} label={words.name} max={200} />
						<TextField {...field("url")} label={words.url} type="url" isContent={false} />
						<div class="side-by-side">
							<TextField {...field("publisher")} label={words.publisher} max={100} />
							<DayField {...field("date")} label={words.date} />
						</div>
					</>
				);
			}}
		</ListOf>
	);
}
