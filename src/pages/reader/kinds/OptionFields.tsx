import type { Text } from "../../../../widget/language/text.ts";
import type { Option } from "../../../../widget/question/options.ts";
import { fieldOf } from "../fieldNames.ts";

type Props = {
	id: string;
	type: "radio" | "checkbox";
	options: Option[];
	text: Text;
	chosen?: string | undefined;
};

/** One row per option. */
export function OptionFields({ id, type, options, text, chosen }: Props) {
	return (
		<>
			{options.map((option) => (
				<label class="row" key={option.id}>
					<input type={type} name={fieldOf(id)} value={option.id} checked={option.id === chosen} />{" "}
					<span {...text.content}>{option.text}</span>
				</label>
			))}
		</>
	);
}
