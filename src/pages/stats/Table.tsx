import type { Label } from "./locale.ts";
import { Own } from "./Own.tsx";

/** A row's name: text of the interface, or a label. */
type Name = string | Label;

type Props = { caption?: string; columns: string[]; rows: [name: Name, ...cells: string[]][] };

const labelOf = (name: Name): Label => (typeof name === "string" ? { text: name } : name);

/** Figures as a table. The first column names the row. */
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

/** A chart's table, closed at first. `name` is the text of the control that opens it. */
export function TableBehind({ name, ...table }: Props & { name: string }) {
	return (
		<details>
			<summary>{name}</summary>
			<Table {...table} />
		</details>
	);
}
