import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, type Rollup, build as viteBuild } from "vite";
import { z } from "zod";
import { quizJsonSchema } from "../contract/jsonSchema.ts";
import type { Manifest } from "../contract/manifest.ts";
import { openapiOf } from "../contract/openapi.ts";
import { readJson } from "../contract/readJson.ts";
import { minifyAgain } from "./minifyAgain.ts";
import { studioFiles } from "./studio.ts";
import { type Files, filesBelow, writeFolder } from "./writeFolder.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const root = join(project, "widget");

/** Every site may use the embed files. Files with their content's hash in the name never change. */
const headers = `/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Timing-Allow-Origin: *
/embed.js
  Cache-Control: public, max-age=300
/resize.js
  Cache-Control: public, max-age=300
/player.js
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/pinned/*
  Cache-Control: public, max-age=31536000, immutable
/reference/*
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
`;

type Bundle = {
	input: { [name: string]: string };
	format: "es" | "iife";
	define: { [name: string]: string };
	/** One file with all code and every language. It loads nothing later. */
	isPinned?: boolean;
};

export type BuiltFile = {
	/** The file's name without its hash. */
	name: string;
	/** The path below the public folder. */
	path: string;
	/** The source modules in it, relative to the project. */
	modules: string[];
};

const packageFile = await readFile(join(project, "package.json"), "utf8");
const { version } = readJson(z.object({ version: z.string() }), packageFile);

/** Browsers from 2023 on; see docs/contract.md. */
const target = ["chrome115", "firefox115", "safari16.4"];

/** The scripts that a build produced. */
export function chunksOf(result: Awaited<ReturnType<typeof viteBuild>>): Rollup.OutputChunk[] {
	const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
	return outputs.filter((each): each is Rollup.OutputChunk => each.type === "chunk");
}

async function bundle({ input, format, define, isPinned = false }: Bundle): Promise<Rollup.OutputChunk[]> {
	const result = await viteBuild({
		root,
		// Always production: inside a test runner the default would be a development build.
		mode: "production",
		define: { ...define, "process.env.NODE_ENV": '"production"' },
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		plugins: isPinned ? [withAllLanguages()] : [],
		// Calls of `h` are shorter than the automatic runtime's, and readers need not load that runtime.
		oxc: { jsx: { runtime: "classic", pragma: "h", development: false } },
		build: {
			write: false,
			target,
			// All target browsers support the style sheet's syntax, so it is not rewritten for older ones.
			cssTarget: "esnext",
			minify: true,
			modulePreload: false,
			// As a library, chunks are imported without a helper that preloads them.
			lib: { entry: input, formats: [format], name: "readback" },
			rollupOptions: {
				preserveEntrySignatures: "allow-extension",
				transform: { inject: { h: ["preact", "h"] } },
				output: {
					format,
					...(isPinned && { codeSplitting: false }),
					entryFileNames: "[name]-[hash:6].js",
					chunkFileNames: "[name]-[hash:6].js",
				},
			},
		},
	});
	return chunksOf(result);
}

/** Replaces the file that loads a language by the one that contains all. */
function withAllLanguages(): Plugin {
	return {
		name: "with-all-languages",
		enforce: "pre",
		resolveId: (source) => (source.endsWith("/language.ts") ? join(root, "language/languagePinned.ts") : null),
	};
}

/** Builds the script of one of our pages, with its imports, under its file's name. */
export async function bundlePage(entry: string, name = basename(entry, ".ts")): Promise<Rollup.OutputChunk> {
	const [chunk] = await bundle({ input: { [name]: join(project, entry) }, format: "iife", define: {} });
	if (!chunk) throw new Error(`${entry} makes no script`);
	return chunk;
}

/** The locale files except English, and the name of their folder, which contains their hash. */
async function bundleLocales(): Promise<{ folder: string; texts: Map<string, string> }> {
	const languages = (await readdir(join(root, "locales")))
		.map((name) => basename(name, ".ts"))
		.filter((name) => name !== "en");
	const texts = new Map<string, string>();
	for (const language of languages.sort()) {
		const file: { [name: string]: unknown } = await import(`../widget/locales/${language}.ts`);
		const [messages] = Object.values(file);
		texts.set(language, `export default ${JSON.stringify(messages)};\n`);
	}
	const digest = createHash("sha256")
		.update([...texts.values()].join(""))
		.digest("hex")
		.slice(0, 8);
	return { folder: `assets/${digest}/`, texts };
}

type Pinned = { path: string; chunk: Rollup.OutputChunk; code: string };

/** The self-contained script of this version. Its name contains its hash, so that it can be cached for good. */
async function bundlePinned(): Promise<Pinned> {
	const input = { pinned: join(root, "entry/pinned.ts") };
	const [chunk] = await bundle({ input, format: "iife", define: {}, isPinned: true });
	if (!chunk) throw new Error("there is no pinned script");
	const code = await minifyAgain(chunk.code, "iife");
	const digest = createHash("sha256").update(code).digest("hex").slice(0, 8);
	return { path: `pinned/${version}-${digest}.js`, chunk, code };
}

/** What the Worker needs to know: the frame's script, and the style sheet with its digest for the security policy. */
async function manifestOf(frame: string, { path, code }: Pinned): Promise<Manifest> {
	const [sheet] = await bundle({ input: { css: join(root, "view/wholeSheetText.ts") }, format: "es", define: {} });
	const { css }: { css: string } = await import(`data:text/javascript,${encodeURIComponent(sheet?.code ?? "")}`);
	// Embed code forbids the frame to scroll, and WordPress allows at most 1,000 pixels. So a longer quiz scrolls inside,
	// until the page says that it adjusts the height.
	const body = "max-height:100vh;overflow:auto;margin:0;background:#0000;font-family:system-ui,sans-serif";
	const style = `${css}html{overflow:hidden}body{${body}}h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}`;
	const integrity = `sha384-${createHash("sha384").update(code).digest("base64")}`;
	const styleDigest = createHash("sha256").update(style).digest("base64");
	return { frame, style, styleDigest, pinned: { path: `/${path}`, integrity } };
}

/** The page where the API can be read and tried. */
async function referenceFiles(): Promise<Files> {
	const library = join(project, "node_modules/swagger-ui-dist");
	return new Map<string, string | Uint8Array>([
		...(await filesBelow(join(project, "src/pages/reference"), "reference/")),
		["reference/swagger-ui.css", await readFile(join(library, "swagger-ui.css"))],
		["reference/swagger-ui-bundle.js", await readFile(join(library, "swagger-ui-bundle.js"))],
		["reference/reference.js", (await bundlePage("src/pages/scripts/reference.ts")).code],
	]);
}

/** Files served as they are, and files generated from the contract. */
async function plainFiles(): Promise<Files> {
	return new Map<string, string | Uint8Array>([
		// Released versions are kept for good, also in this repository.
		...[...(await filesBelow(join(project, "pinned"), "pinned/"))].filter(([path]) => !path.endsWith(".md")),
		...(await filesBelow(join(root, "presets"), "presets/")),
		...(await filesBelow(join(project, "src/pages/card/fonts"), "fonts/")),
		...(await referenceFiles()),
		...(await studioFiles()),
		["site.css", await readFile(join(project, "src/pages/site.css"))],
		["schema/quiz.json", JSON.stringify(quizJsonSchema, null, "\t")],
		["openapi.json", JSON.stringify(openapiOf(version), null, "\t")],
		["_headers", headers],
	]);
}

/**
 * Builds the files for publishers' pages into `outDir`: `embed.js`, the player, whose name contains its hash and is in
 * the loader, and what the player loads later. Returns the files and their modules, with those that every reader loads
 * first.
 */
export async function build({ outDir = join(project, "dist/public") } = {}): Promise<BuiltFile[]> {
	const { folder, texts } = await bundleLocales();
	const define = { LOCALES_PATH: JSON.stringify(`/${folder}`) };
	const chunks = await bundle({ input: { player: join(root, "entry/player.tsx") }, format: "es", define });
	const player = chunks.find(({ name }) => name === "player");
	if (!player) throw new Error("there is no player");
	const loaders = await bundle({
		input: { embed: join(root, "entry/loader.ts") },
		format: "iife",
		define: { PLAYER_PATH: JSON.stringify(`/assets/${player.fileName}`) },
	});
	const pinned = await bundlePinned();
	const passage = chunks.find(({ name }) => name === "passage");
	const frames = await bundle({ input: { frame: join(root, "frame/frame.ts") }, format: "es", define: {} });
	const resizers = await bundle({
		input: { resize: join(root, "frame/resize.ts") },
		format: "iife",
		define: { PASSAGE_PATH: JSON.stringify(`/assets/${passage?.fileName}`) },
	});
	const files: Files = await plainFiles();
	const script = async (path: string, { name, code, moduleIds }: Rollup.OutputChunk, format: Bundle["format"]) => {
		files.set(path, await minifyAgain(code, format));
		return { name, path, modules: moduleIds.map((id) => relative(project, id)) };
	};
	const scripts = await Promise.all([
		...loaders.map((chunk) => script("embed.js", chunk, "iife")),
		...[player, ...chunks.filter((chunk) => chunk !== player), ...frames].map((chunk) =>
			script(`assets/${chunk.fileName}`, chunk, "es"),
		),
		script(pinned.path, pinned.chunk, "iife"),
		script("stats.js", await bundlePage("src/pages/scripts/live.ts", "stats"), "iife"),
		script("demo.js", await bundlePage("src/pages/scripts/demo.ts"), "iife"),
		...resizers.map((chunk) => script("resize.js", chunk, "iife")),
	]);
	for (const [language, text] of texts) files.set(`${folder}${language}.js`, text);
	files.set("player.js", `export * from "/assets/${player.fileName}";\n`);
	const frame = frames.find(({ name }) => name === "frame");
	files.set("manifest.json", JSON.stringify(await manifestOf(`/assets/${frame?.fileName}`, pinned)));
	await writeFolder(outDir, files);
	return scripts;
}
