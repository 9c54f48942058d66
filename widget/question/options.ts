import type { Response } from "../../contract/gradable.ts";
import type { QuestionOf } from "../../contract/question.ts";
import type { Text } from "../language/text.ts";
import type { Answered, Row } from "./questionView.ts";

export type Option = { id: string; text: string; right: boolean };

/** True and false as options like others. */
export function truths({ answer }: QuestionOf<"true-false">, text: Text): Option[] {
	return [true, false].map((value) => ({ id: `${value}`, text: text[`${value}`], right: value === answer }));
}

/** The ids in a response, whatever its kind. */
export function idsIn(response: Response | undefined): string[] {
	return [response ?? []].flat().map(String);
}

type AnsweredPick = Pick<Answered<"choice">, "response" | "tally" | "text">;

/** Options after the answer, with the share of readers who chose each. */
export function optionRows(options: Option[], { response, tally, text }: AnsweredPick): Row[] {
	const given = idsIn(response);
	return options.map(({ id, text: words, right }) => {
		const chosen = given.includes(id);
		const bar = tally && (tally.cells[id] ?? 0) / tally.n;
		return {
			...{ id, text: words, bar },
			mark: right ? "right" : chosen && "wrong",
			tag: [right && text.rightAnswer, chosen && text.yourAnswer].filter(Boolean).join(text.comma),
			percent: bar === undefined ? bar : text.percent(bar),
		};
	});
}
