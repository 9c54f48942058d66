import type { FormKind } from "./formKind.ts";
import { OptionFields } from "./OptionFields.tsx";

export const multiple: FormKind<"multiple"> = {
	Field: ({ question, ...rest }) => <OptionFields {...rest} type="checkbox" options={question.options} />,
	isRadio: false,
	read: (_, { given }) => (given.length > 0 ? given : undefined),
};
