import { describe, expect, it } from "vitest";
import { excelCsv } from "../../cli/excelCsv.ts";

const csv = 'a,b\n"x, y",0.5\n"say ""so""",-1\n';

describe("CSV for Excel", () => {
	it("has a byte-order mark, and the separator and decimals of the locale", () => {
		expect(excelCsv(csv, "en-GB")).toBe('\ufeffa,b\r\n"x, y",0.5\r\n"say ""so""",-1\r\n');
		expect(excelCsv(csv, "de")).toBe('\ufeffa;b\r\nx, y;0,5\r\n"say ""so""";-1\r\n');
		expect(excelCsv(csv, "fr-FR")).toContain("x, y;0,5");
	});

	it("says what is no locale", () => {
		expect(() => excelCsv(csv, "no_such!")).toThrow("must be a language tag");
	});
});
