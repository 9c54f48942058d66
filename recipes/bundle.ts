import { compile } from "svelte/compiler";
import { build, type Plugin } from "vite";
import { chunksOf } from "../build/build.ts";

const svelte: Plugin = {
	name: "svelte",
	transform(source, id) {
		if (!id.endsWith(".svelte")) return null;
		return { code: compile(source, { filename: id, generate: "client" }).js.code, map: null };
	},
};

/**
 * Bundles a recipe's page as its own tools would. `home` is the Readback server's address, with a final slash as people
 * often write it.
 */
export async function bundleRecipe(entry: string, home: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: "error",
		mode: "production",
		plugins: [svelte],
		oxc: { jsx: { runtime: "automatic", importSource: "react", development: false } },
		resolve: { conditions: ["browser"] },
		// In development mode, where React runs each effect twice.
		define: { HOME: JSON.stringify(home), "process.env.NODE_ENV": '"development"' },
		build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "page" } },
	});
	const [output] = chunksOf(result);
	if (!output) throw new Error(`${entry} did not become a script`);
	return output.code;
}
