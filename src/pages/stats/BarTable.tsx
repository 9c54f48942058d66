import { words } from "../words.ts";
import type { Formats } from "./formats.ts";

/** A row: what it is of, how many readers, their share (0 to 1), and whether it is the right one. */
type BarRow = { id: string; label: string; lang?: string; readers: number; share: number; isRight?: boolean };

type Props = { head: string; rows: BarRow[]; formats: Formats; lang: string };

/** Readers by row, as figures and as a bar below each name. */
export function BarTable({ head, rows, formats, lang }: Props) {
	return (
		<table>
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
				{rows.map(({ id, label, lang: own = lang, readers, share, isRight }) => (
					<tr key={id} class={isRight ? "key" : ""}>
						<th scope="row" lang={own}>
							{label} {isRight && <small>({words.right})</small>}
							<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
								<rect width={share * 100} height="1" />
							</svg>
						</th>
						<td class="number">{formats.number(readers)}</td>
						<td class="number">{formats.percent(share)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
