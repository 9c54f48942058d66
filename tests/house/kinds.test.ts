import { globSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { kinds } from "../../contract/kinds/names.ts";
import { question } from "../../contract/question.ts";

/** `true-false` as files are named. */
const fileOf = (kind: string) => kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const files = Object.keys(kinds).map(fileOf);

/** Folders with an entry for each kind of question; beside these stand what several kinds share, and the table. */
const places = ["contract/kinds", "widget/question", "src/pages/reader/kinds", "studio/editor/kinds"];

const sources = globSync("{contract,src,widget,lint,build,cli,studio}/**/*.{ts,tsx}").filter(
	(file) => !file.endsWith(".d.ts"),
);
const isInPlace = (file: string) => places.some((folder) => file.startsWith(`${folder}/`));

describe("the kinds of question", () => {
	it("are those of the schema", () => {
		expect(question.options.map((each) => ("shape" in each ? each : each.in).shape.kind.value).sort()).toEqual(
			Object.keys(kinds).sort(),
		);
	});

	it.each(places)("have an entry each in %s", (folder) => {
		const entries = readdirSync(folder).map((name) => basename(name).replace(/\.tsx?$/, ""));
		expect(files.filter((file) => !entries.includes(file))).toEqual([]);
	});

	it("are in no folder but these by name", () => {
		const folders = globSync("{contract,src,widget,lint,build,cli,studio}/**/kinds/");
		expect(folders.map((folder) => folder.replace(/\/$/, "")).filter((folder) => !places.includes(folder))).toEqual([]);
	});

	it("have tables that name every kind: who names one in a table names all", () => {
		const names = Object.keys(kinds).map((kind) => new RegExp(`^\\s*"?${kind}"?[:,]`, "m"));
		const short = sources.filter((file) => {
			const source = readFileSync(file, "utf8");
			if (!/\[\w+ in Kind\]/.test(source)) return false;
			return (
				!names.every((name) => name.test(source)) &&
				!/\{ choice, multiple, "true-false": trueFalse, number, order \}/.test(source)
			);
		});
		// They say what a table is, and have none.
		expect(short).toEqual(["contract/question.ts"]);
	});

	it("are compared with a name by nobody, nor told apart by what their questions have", () => {
		const names = Object.keys(kinds).join("|");
		const compared = new RegExp(
			`kind\\s*[!=]==?\\s*"(${names})"|case "(${names})":|"(options|items|answer|tolerance)" in `,
		);
		expect(sources.filter((file) => !isInPlace(file) && compared.test(readFileSync(file, "utf8")))).toEqual([]);
	});
});
