import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as viteBuild } from "vite";
import type { Files } from "./writeFolder.ts";

const root = fileURLToPath(new URL("../studio", import.meta.url));

type Options = {
	/** What is built; a test begins with a file of its own. */
	entry?: string;
	/** Functions keep their names without. */
	minify?: boolean;
};

/** The newsroom's scripts and sheet: one script that every page loads, and the editor's. No reader loads them, and no budget binds them. */
export async function studioFiles({ entry = join(root, "studio.tsx"), minify = true }: Options = {}): Promise<Files> {
	const result = await viteBuild({
		root,
		mode: "production",
		define: { "process.env.NODE_ENV": '"production"' },
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		// Spelled out, since a test runner's environment would choose builds for development.
		resolve: { conditions: ["module", "browser", "production"] },
		oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
		build: {
			write: false,
			target: ["chrome115", "firefox115", "safari16.4"],
			minify,
			modulePreload: false,
			lib: { entry: { studio: entry }, formats: ["es"] },
			rollupOptions: { output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" } },
		},
	});
	const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
	const scripts = outputs.filter((each) => each.type === "chunk");
	if (scripts.length === 0) throw new Error("the newsroom has no script");
	const sheets = await Promise.all(
		["studio.css", "editor/editor.css"].map((name) => readFile(join(root, name), "utf8")),
	);
	return new Map([
		...scripts.map(({ fileName, code }): [string, string] => [`studio/${fileName}`, code]),
		["studio/studio.css", sheets.join("")],
	]);
}
