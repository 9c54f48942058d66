import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { Refused } from "./publish.ts";

function decimalMark(locale: string | undefined): string {
	try {
		const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
		return parts.find(({ type }) => type === "decimal")?.value ?? ".";
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new Refused(`${locale}: must be a language tag such as de or en-GB`);
	}
}

/**
 * CSV for Excel: with a byte-order mark, and with semicolons and decimal commas for locales that write 0,5. `locale`
 * defaults to this machine's.
 */
export function excelCsv(csv: string, locale?: string): string {
	const isComma = decimalMark(locale) === ",";
	const rows: string[][] = parse(csv);
	const cells = isComma
		? rows.map((row) => row.map((cell) => (/^-?\d+\.\d+(e-?\d+)?$/i.test(cell) ? cell.replace(".", ",") : cell)))
		: rows;
	return stringify(cells, { bom: true, delimiter: isComma ? ";" : ",", record_delimiter: "windows" });
}
