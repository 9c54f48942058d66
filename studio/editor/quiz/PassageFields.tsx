import { fill } from "../../../contract/fill.ts";
import { editorWords } from "../../words/editor.ts";
import { TextField } from "../fields/TextField.tsx";
import { ListOf } from "../list/ListOf.tsx";
import { type Path, textAt, valueAt } from "../state/edit.ts";

const words = editorWords.passages;

/** A passage in the story: its words, and the words around it if they occur several times. */
export function PassageFields({ path, value }: { path: Path; value: unknown }) {
	return (
		<ListOf
			path={path}
			value={value}
			title={words.title}
			one={words.one}
			add={words.add}
			fresh={() => ({ exact: "" })}
			first="exact"
		>
			{(passage, at) => {
				const field = (name: string) => ({ path: [...at, name], value: valueAt(passage, [name]) });
				const hasContext = ["prefix", "suffix"].some((name) => textAt(passage, [name]) !== "");
				return (
					<>
						<TextField
							{...field("exact")}
							label={fill(words.one, { n: Number(at.at(-1)) + 1 })}
							hint={words.exactHint}
							rows={2}
							max={300}
						/>
						<details open={hasContext}>
							<summary>{words.more}</summary>
							<p class="hint">{words.moreHint}</p>
							<TextField {...field("prefix")} label={words.prefix} max={100} isOptional />
							<TextField {...field("suffix")} label={words.suffix} max={100} isOptional />
						</details>
					</>
				);
			}}
		</ListOf>
	);
}
