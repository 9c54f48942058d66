import type { VNode } from "preact";
import type { Kind } from "../../../contract/question.ts";
import type { Meaning, QuestionReport, ResponseReport } from "../../../contract/report.ts";
import { words } from "../words.ts";
import { BarTable } from "./BarTable.tsx";
import { Columns } from "./Columns.tsx";
import type { Formats } from "./formats.ts";
import { edgesIn, labelsIn } from "./labels.ts";
import { Table, TableBehind } from "./Table.tsx";

type Props = { question: QuestionReport; formats: Formats; lang: string };
/** A response of one type, as the report has it. */
type Of<T extends Meaning["type"]> = ResponseReport & { meaning: Extract<Meaning, { type: T }> };

function only<T extends Meaning["type"]>(type: T, responses: ResponseReport[]): Of<T>[] {
	return responses.filter((each): each is Of<T> => each.meaning.type === type);
}

const drawings: { [K in Kind]: (props: Props) => VNode } = {
	choice: Options,
	multiple: Options,
	"true-false": Options,
	number: Estimates,
	order: Places,
};

/** What readers gave, drawn as fits the kind of question. */
export function Responses(props: Props) {
	const Drawing = drawings[props.question.kind];
	return <Drawing {...props} />;
}

function Options({ question: { responses }, formats, lang }: Props) {
	const labels = labelsIn(lang);
	const rows = responses.map(({ cell, meaning, right, readers, share }) => {
		const label = labels(meaning);
		return { id: cell, label: label.text, lang: label.lang, readers, share, isRight: right === true };
	});
	return <BarTable head={words.response} {...{ rows, formats, lang }} />;
}

/** Whether a bin holds right estimates, wholly or in part. */
function holdsRight({ right }: ResponseReport): boolean {
	return right !== false;
}

/** Estimates over the question's own range; what holds the truth is marked. */
function Estimates({ question: { responses }, formats, lang }: Props) {
	const labels = labelsIn(lang);
	const edges = edgesIn(lang);
	const columns = only("bin", responses).map((bin) => ({
		label: edges.format(bin.meaning.low),
		value: bin.readers,
		shown: formats.number(bin.readers),
		isRight: holdsRight(bin),
	}));
	const rows = responses.map(({ meaning, readers, share, right }) => {
		const { text } = labels(meaning);
		return [right ? `${text} (${words.right})` : text, formats.number(readers), formats.percent(share)];
	});
	return (
		<>
			<figure>
				<figcaption>{words.estimates}</figcaption>
				<Columns columns={columns} />
			</figure>
			<TableBehind columns={[words.response, words.readers, words.share]} rows={rows} lang={lang} />
		</>
	);
}

/** Which item readers put at which place, in shares; the right places are on the diagonal. */
function Places({ question: { responses }, formats, lang }: Props) {
	const placed = only("place", responses);
	const items = new Map(placed.map(({ meaning }) => [meaning.item, meaning.text]));
	const shares = (item: string) =>
		placed
			.filter(({ meaning }) => meaning.item === item)
			.sort((a, b) => a.meaning.place - b.meaning.place)
			.map(({ share, right }) => `${right ? "✓ " : ""}${formats.percent(share)}`);
	return (
		<>
			<p class="interval">{words.placesText}</p>
			<Table
				columns={[words.item, ...[...items].map((_, index) => `${index + 1}.`)]}
				rows={[...items].map(([item, text]) => [text, ...shares(item)])}
				lang={lang}
			/>
			{only("unknown", responses).map(({ cell, meaning, readers }) => {
				const label = labelsIn(lang)(meaning);
				return (
					<p class="interval" key={cell}>
						<span lang={label.lang}>{label.text}</span>: {formats.number(readers)}
					</p>
				);
			})}
		</>
	);
}
