import { fill } from "../../../contract/fill.ts";
import type { QuestionReport } from "../../../contract/report.ts";
import { Bar, BarTable } from "./BarTable.tsx";
import type { Locale } from "./locale.ts";
import { Own } from "./Own.tsx";
import { wholePercents } from "./percents.ts";
import { type Drawing, outcomeRows } from "./shownResponses.ts";
import { Table } from "./Table.tsx";

/**
 * An item, its right position from 0, and the percentages of readers who put it at each position. They are whole
 * numbers and sum to 100.
 */
type Placed = { item: string; text: string; rightAt: number; percents: number[] };

/** The items in their right order. Percentages are of the readers who gave an order. */
export function placedIn({ responses }: QuestionReport): Placed[] {
	const placed = responses.flatMap(({ meaning, right, readers }) =>
		meaning.type === "place" ? [{ ...meaning, right, readers }] : [],
	);
	const items = new Set(placed.map(({ item }) => item));
	return [...items].map((item) => {
		const sorted = placed.filter((cell) => cell.item === item).toSorted((a, b) => a.place - b.place);
		return {
			item,
			text: sorted[0]?.text ?? item,
			rightAt: sorted.findIndex(({ right }) => right),
			percents: wholePercents(sorted.map(({ readers }) => readers)),
		};
	});
}

/** How many readers gave the whole order, and where they put each item. */
export function Places(drawing: Drawing) {
	const { question, locale } = drawing;
	const { words, formats, own } = locale;
	const rows = outcomeRows(drawing, { text: words.inOrder });
	const unknown = rows.find(({ id }) => id === "unknown")?.readers ?? 0;
	const items = placedIn(question);
	const caption = fill(words.placesBase, { n: formats.number(question.readers - unknown) });
	const percent = (whole: number) => formats.percent(whole / 100);
	return (
		<>
			<BarTable
				head={words.response}
				caption={fill(words.base, { n: formats.number(question.readers) })}
				{...{ rows, locale }}
			/>
			<ItemTable {...{ items, caption, locale }} />
			<details>
				<summary>{words.allPlaces}</summary>
				<p class="interval">{caption}</p>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
				<figure class="sideways" tabIndex={0}>
					<Table
						columns={[words.item, ...items.map((_, index) => `${formats.number(index + 1)}.`)]}
						rows={items.map(({ text, rightAt, percents }) => [
							own(text),
							...percents.map((each, place) => (place === rightAt ? `✓ ${percent(each)}` : percent(each))),
						])}
					/>
				</figure>
			</details>
		</>
	);
}

/** Each item with the share that put it in its right position, and the position that most others gave it. */
function ItemTable({ items, caption, locale }: { items: Placed[]; caption: string; locale: Locale }) {
	const { words, formats, own } = locale;
	return (
		<table>
			<caption>{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{words.item}</th>
					<th scope="col" class="number">
						{words.inPlace}
					</th>
				</tr>
			</thead>
			<tbody>
				{items.map(({ item, text, rightAt, percents }) => {
					const right = percents[rightAt] ?? 0;
					const most = Math.max(...percents.filter((_, place) => place !== rightAt));
					const elsewhere = percents.findIndex((each, place) => place !== rightAt && each === most);
					return (
						<tr key={item} class="key">
							<th scope="row">
								{formats.number(rightAt + 1)}. <Own label={own(text)} />
								<Bar share={right / 100} />
								{most > 0 && (
									<small>
										{fill(words.elsewhere, { n: formats.number(elsewhere + 1), share: formats.percent(most / 100) })}
									</small>
								)}
							</th>
							<td class="number">{formats.percent(right / 100)}</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
