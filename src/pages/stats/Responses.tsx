import type { QuestionReport } from "../../../contract/report.ts";
import { words } from "../words.ts";
import { BarTable } from "./BarTable.tsx";
import { Columns } from "./Columns.tsx";
import type { Formats } from "./formats.ts";
import { Table, TableBehind } from "./Table.tsx";

type Props = { question: QuestionReport; formats: Formats; lang: string };
type ResponseReport = QuestionReport["responses"][number];

const UNKNOWN = "?";

/** What readers gave, drawn as fits the kind of question. */
export function Responses(props: Props) {
	switch (props.question.kind) {
		case "number":
			return <Estimates {...props} />;
		case "order":
			return <Places {...props} />;
		default:
			return <Options {...props} />;
	}
}

function Options({ question: { responses }, formats, lang }: Props) {
	const rows = responses.map(({ cell, label, right, readers, share }) => {
		return { id: cell, label, readers, share, isRight: right === true };
	});
	return <BarTable head={words.response} {...{ rows, formats, lang }} />;
}

/** Whether a bin holds right estimates, wholly or in part. */
function holdsRight({ right }: ResponseReport): boolean {
	return right !== false;
}

/** Estimates over the question's own range; what holds the truth is marked. */
function Estimates({ question: { responses }, formats, lang }: Props) {
	const bins = responses.filter(({ cell }) => cell !== UNKNOWN);
	const columns = bins.map((bin) => ({
		label: bin.label.split(" – ")[0] ?? "",
		value: bin.readers,
		shown: formats.number(bin.readers),
		isRight: holdsRight(bin),
	}));
	return (
		<>
			<figure>
				<figcaption>{words.estimates}</figcaption>
				<Columns columns={columns} />
			</figure>
			<TableBehind
				columns={[words.response, words.readers, words.share]}
				rows={responses.map(({ label, readers, share, right }) => [
					right ? `${label} (${words.right})` : label,
					formats.number(readers),
					formats.percent(share),
				])}
				lang={lang}
			/>
		</>
	);
}

/** Which item readers put at which place, in shares; the right places are on the diagonal. */
function Places({ question: { responses }, formats, lang }: Props) {
	const placed = responses.filter(({ cell }) => cell !== UNKNOWN);
	const size = Math.round(Math.sqrt(placed.length));
	const items = placed.filter((_, index) => index % size === 0).map(({ label }) => label.split(" → ")[0] ?? "");
	const unknown = responses.find(({ cell }) => cell === UNKNOWN);
	return (
		<>
			<p class="interval">{words.placesText}</p>
			<Table
				columns={[words.item, ...items.map((_, index) => `${index + 1}.`)]}
				rows={items.map((item, row) => [
					item,
					...placed
						.slice(row * size, (row + 1) * size)
						.map(({ share, right }) => `${right ? "✓ " : ""}${formats.percent(share)}`),
				])}
				lang={lang}
			/>
			{unknown && (
				<p class="interval">
					{unknown.label}: {formats.number(unknown.readers)}
				</p>
			)}
		</>
	);
}
