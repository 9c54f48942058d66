import type { Overview } from "../../contract/overview.ts";
import { words } from "../words.ts";
import { showMonth, showNumber, showShare } from "./inWords.ts";

const { overview: text } = words;

/** Readers by month, newest first. */
export function Months({ months }: Pick<Overview, "months">) {
	if (months.length === 0) return null;
	return (
		<section aria-labelledby="months">
			<h2 id="months">{text.months}</h2>
			<table>
				<thead>
					<tr>
						<th scope="col">{text.columns.month}</th>
						<th scope="col">{text.columns.started}</th>
						<th scope="col">{text.columns.finished}</th>
						<th scope="col">{text.columns.mean}</th>
					</tr>
				</thead>
				<tbody>
					{months.map(({ month, started, finished, mean }) => (
						<tr key={month}>
							<th scope="row">{showMonth(month)}</th>
							<td>{showNumber(started)}</td>
							<td>{showNumber(finished)}</td>
							<td>{showShare(mean)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
