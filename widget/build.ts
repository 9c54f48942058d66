import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "terser";
import { build as bundle, type Rollup } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const project = join(root, "..");

/** Every embed resource may be used from any site; files named by their content never change. */
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

type Entry = { file: string; format: "es" | "iife"; define?: Record<string, string> };
type Bundled = { code: string; modules: string[] };

export type BuiltFile = {
	/** Path below the public folder. */
	path: string;
	/** The source modules in it, relative to the project. */
	modules: string[];
};

/** Browsers of 2023 and later; see docs/contract.md. */
const target = ["chrome115", "firefox115", "safari16.4"];

async function bundleEntry({ file, format, define = {} }: Entry): Promise<Bundled> {
	const result = await bundle({
		root,
		// The same bytes whoever builds: a test runner's environment must not make a development build.
		mode: "production",
		define: { ...define, "process.env.NODE_ENV": '"production"' },
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		// Calls of `h` are shorter than the automatic runtime's, and spare the reader that runtime.
		oxc: { jsx: { runtime: "classic", pragma: "h", development: false } },
		build: {
			write: false,
			target,
			// The sheet uses nothing that these browsers lack and needs no rewriting for older ones.
			cssTarget: "esnext",
			minify: true,
			modulePreload: false,
			rollupOptions: {
				input: join(root, file),
				preserveEntrySignatures: "strict",
				transform: { inject: { h: ["preact", "h"] } },
				output: { format },
			},
		},
	});
	const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
	const chunk = outputs.find((each): each is Rollup.OutputChunk => each.type === "chunk");
	if (!chunk || outputs.length !== 1) throw new Error(`${file} must become one file, became ${outputs.length}`);
	return { code: chunk.code, modules: chunk.moduleIds.map((id) => relative(project, id)) };
}

/** A second minifier after the bundler's own: together they save what neither does alone. */
async function minifyAgain(code: string, format: Entry["format"]): Promise<string> {
	const compress = { passes: 4, ecma: 2020, unsafe_arrows: true, pure_getters: true } as const;
	const { code: smaller = code } = await minify(code, { module: format === "es", ecma: 2020, compress });
	return smaller;
}

/**
 * Builds what publishers' pages load into `outDir`: `embed.js`, and the player under a name made
 * from its content, which the loader knows. Returns the files and what went into each.
 */
export async function build({ outDir = join(project, "dist/public") } = {}): Promise<BuiltFile[]> {
	await mkdir(outDir, { recursive: true });
	// The folder itself stays: a server that is running watches it.
	await Promise.all((await readdir(outDir)).map((name) => rm(join(outDir, name), { recursive: true })));
	await mkdir(join(outDir, "assets"));
	const write = async (path: string, format: Entry["format"], { code, modules }: Bundled): Promise<BuiltFile> => {
		await writeFile(join(outDir, path), await minifyAgain(code, format));
		return { path, modules };
	};
	const player = await bundleEntry({ file: "player.tsx", format: "es" });
	const digest = createHash("sha256").update(player.code).digest("hex").slice(0, 10);
	const path = `assets/player-${digest}.js`;
	const define = { PLAYER_PATH: JSON.stringify(`/${path}`) };
	const loader = await bundleEntry({ file: "loader.ts", format: "iife", define });
	await writeFile(join(outDir, "_headers"), headers);
	await copyFile(join(project, "src/pages/site.css"), join(outDir, "site.css"));
	return [await write("embed.js", "iife", loader), await write(path, "es", player)];
}

if (import.meta.main) await build();
