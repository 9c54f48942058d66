import type { VNode } from "preact";
import { fill } from "../../../contract/fill.ts";
import type { Kind } from "../../../contract/question.ts";
import { BarTable } from "./BarTable.tsx";
import { Estimates } from "./Estimates.tsx";
import { Places } from "./Places.tsx";
import { type Drawing, shownResponses } from "./shownResponses.ts";

const drawings: { [K in Kind]: (props: Drawing) => VNode | null } = {
	choice: Options,
	multiple: SeveralOptions,
	"true-false": Options,
	number: Estimates,
	order: Places,
};

/** The responses, drawn in the way that suits the kind of question. */
export function Responses(props: Drawing) {
	const Drawn = drawings[props.question.kind];
	return <Drawn {...props} />;
}

function Options(props: Drawing) {
	return <OptionTable {...props} base={props.locale.words.base} />;
}

function SeveralOptions(props: Drawing) {
	return <OptionTable {...props} base={props.locale.words.baseMultiple} />;
}

function OptionTable({ question, locale, dontKnow, base }: Drawing & { base: string }) {
	const rows = shownResponses(question, dontKnow).map(({ cell, meaning, right, readers, share }) => {
		return { id: cell, label: locale.label(meaning), readers, share, isRight: right === true };
	});
	const caption = fill(base, { n: locale.formats.number(question.readers) });
	return <BarTable head={locale.words.response} {...{ caption, rows, locale }} />;
}
