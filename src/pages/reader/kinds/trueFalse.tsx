import { pickedIn } from "../../../../contract/kinds/trueFalse/links.ts";
import { truths } from "../../../../widget/question/options.ts";
import type { FormKind } from "./formKind.ts";
import { OptionFields } from "./OptionFields.tsx";

export const trueFalse: FormKind<"true-false"> = {
	Field: ({ question, ...rest }) => <OptionFields {...rest} type="radio" options={truths(question, rest.text)} />,
	isRadio: true,
	read: (question, { given: [first = ""] }) => pickedIn(question, first),
};
