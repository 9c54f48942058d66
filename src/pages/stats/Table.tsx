import { words } from "../words.ts";

type Props = { columns: string[]; rows: (string | number)[][]; lang?: string };

/** Figures as a table; the first column names the row. */
export function Table({ columns, rows, lang }: Props) {
	return (
		<table>
			<thead>
				<tr>
					{columns.map((column, index) => (
						<th key={column} scope="col" class={index > 0 ? "number" : ""}>
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(([name, ...cells]) => (
					<tr key={name}>
						<th scope="row" lang={lang}>
							{name}
						</th>
						{cells.map((cell, index) => (
							<td key={columns[index + 1]} class="number">
								{cell}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** A chart's table, for whoever reads figures rather than shapes. */
export function TableBehind(props: Props) {
	return (
		<details>
			<summary>{words.table}</summary>
			<Table {...props} />
		</details>
	);
}
