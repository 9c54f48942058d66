import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type InlineConfig, type Rollup } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Every embed resource may be used from any site; hashed files never change. */
const headers = `/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Timing-Allow-Origin: *
/embed.js
  Cache-Control: public, max-age=300
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

export type BuiltFile = {
	/** Path below the public folder. */
	path: string;
	/** The source modules in it, relative to the project where they lie in it. */
	modules: string[];
};

function config(options: {
	entry: string;
	outDir: string;
	file: string;
	format: "es" | "iife";
	define: Record<string, string>;
}): InlineConfig {
	return {
		root,
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		define: options.define,
		build: {
			outDir: options.outDir,
			emptyOutDir: false,
			target: "es2022",
			cssTarget: ["chrome123", "firefox120", "safari17.5"],
			minify: true,
			modulePreload: false,
			rollupOptions: {
				input: join(root, options.entry),
				preserveEntrySignatures: "strict",
				output: { format: options.format, entryFileNames: options.file },
			},
		},
		oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	};
}

async function run(inline: InlineConfig): Promise<BuiltFile> {
	const result = await bundle(inline);
	const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
	const chunk = outputs.find((each): each is Rollup.OutputChunk => each.type === "chunk");
	if (!chunk || outputs.length !== 1) throw new Error(`expected one file, got ${outputs.map((each) => each.fileName)}`);
	return { path: chunk.fileName, modules: chunk.moduleIds.map((id) => id.replace(join(root, ".."), "").slice(1)) };
}

/**
 * Builds what publishers' pages load into `outDir`: `embed.js`, and the player under a name made
 * from its content, which the loader knows. Returns the files and what went into each.
 */
export async function build({ outDir = join(root, "../dist/public") } = {}): Promise<BuiltFile[]> {
	await rm(outDir, { recursive: true, force: true });
	await mkdir(outDir, { recursive: true });
	const player = await run(
		config({ entry: "player.tsx", outDir, file: "assets/player-[hash].js", format: "es", define: {} }),
	);
	const define = { PLAYER_PATH: JSON.stringify(`/${player.path}`) };
	const loader = await run(config({ entry: "loader.ts", outDir, file: "embed.js", format: "iife", define }));
	await writeFile(join(outDir, "_headers"), headers);
	await copyFile(join(root, "../src/pages/site.css"), join(outDir, "site.css"));
	return [loader, player];
}

if (import.meta.main) await build();
