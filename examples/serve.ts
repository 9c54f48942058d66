import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readJson } from "../contract/readJson.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const types: { [extension: string]: string } = { ".html": "text/html; charset=utf-8", ".css": "text/css" };
const headersFile = z.record(z.string(), z.string());

export type Examples = { origin: string; stop: () => void };

async function headersOf(folder: string): Promise<{ [name: string]: string }> {
	const text = await readFile(join(folder, "headers.json"), "utf8").catch(() => "{}");
	return readJson(headersFile, text);
}

/** `folder` is where the pages are, if not beside this file. */
type Options = { home: string; port: number; folder?: string };

/**
 * Serves the example pages like publishers' sites: from another origin than Readback's, with each page's own headers.
 * `home` replaces `{{home}}` in the pages.
 */
export async function serveExamples({ home, port, folder = here }: Options): Promise<Examples> {
	const fill = (text: string) => text.replaceAll("{{home}}", home);
	const site = createServer(async (request, response) => {
		const path = normalize(new URL(request.url ?? "/", "http://examples").pathname);
		const [, example = "", rest = ""] = /^\/([\w-]+)\/([\w.-]*)$/.exec(path) ?? [];
		const file = join(folder, example, rest || "index.html");
		try {
			const body = fill(await readFile(file, "utf8"));
			for (const [name, value] of Object.entries(await headersOf(join(folder, example))))
				response.setHeader(name, fill(value));
			response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
			response.end(body);
		} catch {
			// Missing pages get a 404 whatever the reason, as on publishers' sites.
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => site.listen(port, "127.0.0.1", resolve));
	const address = site.address();
	if (address === null || typeof address === "string") throw new Error("the examples have no port");
	return { origin: `http://127.0.0.1:${address.port}`, stop: () => site.close() };
}
