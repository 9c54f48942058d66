import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as viteBuild } from "vite";
import type { Files } from "./writeFolder.ts";

const root = fileURLToPath(new URL("../studio", import.meta.url));

type Options = {
	/** The entry file. Tests use their own. */
	entry?: string;
	/** If false, functions keep their names. */
	minify?: boolean;
};

/**
 * The newsroom's scripts and style sheet: one script for every page, and the editor's. Readers do not load them, so
 * they have no size budget.
 */
export async function studioFiles({ entry = join(root, "studio.tsx"), minify = true }: Options = {}): Promise<Files> {
	const result = await viteBuild({
		root,
		mode: "production",
		define: { "process.env.NODE_ENV": '"production"' },
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		// Set explicitly, because inside a test runner the default would be development builds.
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
