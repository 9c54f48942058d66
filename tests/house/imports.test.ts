import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const widgetFolders = globSync("widget/*/")
	.map((path) => path.replace(/\/$/, ""))
	.filter((path) => path !== "widget/presets");

/** What each part of the house may import of the others, by folder; itself always. See ARCHITECTURE.md. */
const allowed: { [folder: string]: string[] } = {
	contract: [],
	"src/http": ["contract", "src/auth", "src/catalog", "src/pages", "src/platform", "src"],
	"src/platform": ["contract", "src/report"],
	"src/routes": [
		"contract",
		"src/http",
		"src/auth",
		"src/catalog",
		"src/log",
		"src/report",
		"src/pages",
		"src/platform",
		"src",
		"studio",
	],
	"src/auth": ["contract", "src/catalog", "src/http", "src/platform", "src"],
	"src/catalog": ["contract", "src/http", "src/platform", "src"],
	"src/log": ["contract", "src/catalog", "src/http", "src/platform", "src/report", "src"],
	"src/report": ["contract", "src/catalog", "src/pages", "src"],
	"src/pages/scripts": [],
	"src/pages": ["contract", "src/http", "src", "studio", ...widgetFolders],
	studio: ["contract", "lint", ...widgetFolders],
	src: ["contract", "src/http", "src/routes", "src/log", "src/platform"],
	...Object.fromEntries(widgetFolders.map((folder) => [folder, ["contract", ...widgetFolders]])),
	lint: ["contract", "widget/language", "widget/question"],
	build: ["contract", "widget/locales"],
	"cli/preview": ["contract"],
	cli: ["contract", "lint", "build", "widget/passage", "cli/preview"],
};

type Import = { file: string; from: string; isType: boolean };

function importsOf(file: string): Import[] {
	const source = readFileSync(file, "utf8");
	const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;"']*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;
	return [...source.matchAll(pattern)].map(([, type, from = "", lazy]) => ({
		file,
		from: lazy ?? from,
		isType: type !== undefined,
	}));
}

function folderOf(path: string): string {
	const folders = Object.keys(allowed).sort((a, b) => b.length - a.length);
	return folders.find((folder) => path.startsWith(`${folder}/`)) ?? "";
}

const files = globSync("{contract,src,widget,studio,lint,build,cli}/**/*.{ts,tsx}").filter(
	(file) => !file.endsWith(".d.ts"),
);
const imports = files.flatMap(importsOf);
const inside = imports.filter(({ from }) => from.startsWith("."));
const target = ({ file, from }: Import) => normalize(join(dirname(file), from));

describe("the house", () => {
	it("has files in every part", () => {
		expect(new Set(files.map(folderOf))).toEqual(new Set(Object.keys(allowed)));
		expect(inside.length).toBeGreaterThan(100);
	});

	it("is imported in the directions of its plan alone", () => {
		const strays = inside.filter((each) => {
			const from = folderOf(each.file);
			const to = folderOf(target(each));
			return from !== to && !allowed[from]?.includes(to);
		});
		expect(strays).toEqual([]);
	});

	it("has no circle, of types either", () => {
		const graph = new Map<string, string[]>();
		for (const each of inside) {
			graph.set(each.file, [...(graph.get(each.file) ?? []), target(each)]);
		}
		const circleFrom = (start: string): boolean => {
			const seen = new Set<string>();
			const reach = (file: string): boolean => {
				if (seen.has(file)) return false;
				seen.add(file);
				return (graph.get(file) ?? []).some((next) => next === start || reach(next));
			};
			return reach(start);
		};
		expect(files.filter(circleFrom)).toEqual([]);
	});

	it("brings readers no package but Preact: of schemas the widget uses the types alone", () => {
		const values = Map.groupBy(
			imports.filter(({ isType }) => !isType),
			({ file }) => file,
		);
		const reached = new Set(files.filter((file) => file.startsWith("widget/")));
		const packages = new Set<string>();
		// A set is walked on through what is added meanwhile.
		for (const file of reached) {
			for (const each of values.get(file) ?? []) {
				if (each.from.startsWith(".")) reached.add(target(each));
				else packages.add(each.from);
			}
		}
		expect([...packages].filter((name) => !/^preact(\/|$)/.test(name))).toEqual([]);
	});

	it("has no file so long that it must hold two ideas", () => {
		const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 250);
		expect(long).toEqual([]);
	});
});
