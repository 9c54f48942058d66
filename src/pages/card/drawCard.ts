import { initWasm, Resvg } from "@resvg/resvg-wasm";
import wasm from "@resvg/resvg-wasm/index_bg.wasm";
import type { Env } from "../../env.ts";

const fontFiles = ["serif-bold.ttf", "sans.ttf", "rtl-bold.ttf"];

/** Stores the loaded fonts, not a promise: requests must not share each other's work or failures. */
let fonts: Uint8Array[] | undefined;
let isReady = false;

async function readFont(file: string, { ASSETS }: Env): Promise<Uint8Array> {
	const response = await ASSETS.fetch(`https://assets.internal/fonts/${file}`);
	if (!response.ok) throw new Error(`the font ${file} was answered with ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}

async function startRenderer(): Promise<void> {
	if (isReady) return;
	// Two early requests may both get here. The later instance is then used.
	await initWasm(wasm);
	isReady = true;
}

/** Draws an SVG as a PNG. Renderer and fonts are loaded for the first picture of an isolate. */
export async function drawCard(svg: string, env: Env): Promise<Uint8Array<ArrayBuffer>> {
	const readFonts = () => Promise.all(fontFiles.map((file) => readFont(file, env)));
	const [fontBuffers] = await Promise.all([fonts ?? readFonts(), startRenderer()]);
	fonts = fontBuffers;
	const picture = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: "DejaVu Sans" } });
	const rendered = picture.render();
	const png = new Uint8Array(rendered.asPng());
	// Both are in WebAssembly's memory, which is not garbage-collected.
	rendered.free();
	picture.free();
	return png;
}
