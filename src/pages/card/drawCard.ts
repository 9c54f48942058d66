import { initWasm, Resvg } from "@resvg/resvg-wasm";
import wasm from "@resvg/resvg-wasm/index_bg.wasm";
import type { Env } from "../../env.ts";

const fontFiles = ["serif-bold.ttf", "sans.ttf"];

let fonts: Promise<Uint8Array[]> | undefined;
let renderer: Promise<void> | undefined;

async function readFonts({ ASSETS }: Env): Promise<Uint8Array[]> {
	const responses = await Promise.all(fontFiles.map((file) => ASSETS.fetch(`https://assets.internal/fonts/${file}`)));
	return Promise.all(responses.map(async (response) => new Uint8Array(await response.arrayBuffer())));
}

/** An SVG as a PNG. Renderer and fonts are made ready with the first picture of an isolate. */
export async function drawCard(svg: string, env: Env): Promise<Uint8Array<ArrayBuffer>> {
	fonts ??= readFonts(env);
	renderer ??= initWasm(wasm);
	const [fontBuffers] = await Promise.all([fonts, renderer]);
	const picture = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: "DejaVu Sans" } });
	const rendered = picture.render();
	const png = new Uint8Array(rendered.asPng());
	// Both live in WebAssembly's own memory, which nobody else cleans.
	rendered.free();
	picture.free();
	return png;
}
