import { stringify } from "csv-stringify/sync";

const options = { header: true, record_delimiter: "windows", escape_formulas: true } as const;

const quizColumns = ["month", "quiz", "title", "started", "finished", "mean", "alert"] as const;
const questionColumns = [
	"month",
	"quiz",
	"title",
	"question",
	"prompt",
	"readers",
	"facility",
	"high",
	"reportedAt",
] as const;

/** A row of figures. Null means that there is no figure. */
type Row<Column extends string> = { [column in Column]: string | number | null };

/** Quizzes as CSV, one row each; see `toCsv`. */
export function quizzesCsv(rows: Row<(typeof quizColumns)[number]>[]): string {
	return stringify(rows, { ...options, columns: [...quizColumns] });
}

/** Questions as CSV, one row each; see `toCsv`. */
export function questionsCsv(rows: Row<(typeof questionColumns)[number]>[]): string {
	return stringify(rows, { ...options, columns: [...questionColumns] });
}
