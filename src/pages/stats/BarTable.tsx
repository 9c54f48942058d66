import type { Label, Locale } from "./locale.ts";
import { Own } from "./Own.tsx";

/** A row: what it counts, the number of readers, their share (0 to 1), and whether all of them were right. */
export type BarRow = { id: string; label: Label; readers: number; share: number; isRight?: boolean };

type Props = { head: string; caption: string; rows: BarRow[]; locale: Locale };

/** Readers per row, as numbers and as a bar below each name. The caption says what the shares refer to. */
export function BarTable({ head, caption, rows, locale: { words, formats } }: Props) {
	return (
		<table>
			<caption>{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{head}</th>
					<th scope="col" class="number">
						{words.readers}
					</th>
					<th scope="col" class="number">
						{words.share}
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ id, label, readers, share, isRight }) => (
					<tr key={id} class={isRight ? "key" : ""}>
						<th scope="row">
							<Own label={label} /> {isRight && <small>({words.right})</small>}
							<Bar share={share} />
						</th>
						<td class="number">{formats.number(readers)}</td>
						<td class="number">{formats.percent(share)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** A share from 0 to 1 as a bar. The number is beside it. */
export function Bar({ share }: { share: number }) {
	return (
		<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
			<rect width={share * 100} height="1" />
		</svg>
	);
}
