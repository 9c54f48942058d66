import type { FormKind } from "./formKind.ts";
import { OptionFields } from "./OptionFields.tsx";

export const choice: FormKind<"choice"> = {
	Field: ({ question, ...rest }) => <OptionFields {...rest} type="radio" options={question.options} />,
	isRadio: true,
	read: (_, { given: [first] }) => first,
};
