import type { Label } from "./locale.ts";
import { Own } from "./Own.tsx";

/** A row's name, where it is not words of the quiz's. */
type Name = string | Label;

type Props = { caption?: string; columns: string[]; rows: [name: Name, ...cells: string[]][] };

const labelOf = (name: Name): Label => (typeof name === "string" ? { text: name } : name);

/** Figures as a table; the first column names the row. */
export function Table({ caption, columns, rows }: Props) {
	return (
		<table>
			{caption && <caption>{caption}</caption>}
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
					<tr key={labelOf(name).text}>
						<th scope="row">
							<Own label={labelOf(name)} />
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

/** A chart's table, for whoever reads figures rather than shapes. `name` is what opens it. */
export function TableBehind({ name, ...table }: Props & { name: string }) {
	return (
		<details>
			<summary>{name}</summary>
			<Table {...table} />
		</details>
	);
}
