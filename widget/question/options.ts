import type { Response } from "../../contract/gradable.ts";
import type { QuestionOf } from "../../contract/question.ts";
import { DONT_KNOW } from "../../contract/wire.ts";
import type { Text } from "../language/text.ts";
import type { Answered, Words } from "./answered.ts";
import type { Row } from "./questionView.ts";

export type Option = Words & { id: string; right: boolean };

/** "True" and "false" as options, like those of other questions. */
export function truths({ answer }: QuestionOf<"true-false">, text: Text): Option[] {
	return [true, false].map((value) => ({
		...{ id: `${value}`, text: text[`${value}`], right: value === answer },
		isOurs: true,
	}));
}

export function rightOf(options: Option[]): Option | undefined {
	return options.find(({ right }) => right);
}

/** The option ids in a response of any kind. */
export function idsIn(response: Response | undefined): string[] {
	return [response ?? []].flat().map(String);
}

type AnsweredPick = Pick<Answered<"choice">, "response" | "tally" | "dontKnow" | "text">;

/**
 * Options after the answer, each with the share of readers who chose it, from 0 to 1. The last row is for "I don't
 * know". `missed` is the mark for a right option that was not chosen.
 */
export function optionRows(
	options: Option[],
	{ response, tally, dontKnow, text }: AnsweredPick,
	missed = "right",
): Row[] {
	const given = response === null ? [DONT_KNOW] : idsIn(response);
	const unsure = { id: DONT_KNOW, text: text.unsure, right: false, isOurs: true };
	const isUnsureShown = dontKnow && (tally || response === null);
	return [...options, ...(isUnsureShown ? [unsure] : [])].map(({ right, ...option }) => {
		const chosen = given.includes(option.id);
		return {
			...option,
			share: tally && (tally.cells[option.id] ?? 0) / tally.n,
			mark: right ? (chosen ? "right" : missed) : chosen && response !== null && "wrong",
			tag: [right && text.rightAnswer, chosen && text.yourAnswer].filter(Boolean).join(" · "),
		};
	});
}
