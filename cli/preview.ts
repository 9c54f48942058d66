import { watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { basename, dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { bundlePage } from "../build/build.ts";
import { freshBuild } from "../build/freshBuild.ts";
import { withReachableAnswers } from "../contract/number/withReachableAnswers.ts";
import { type PublishedQuiz, quiz as quizSchema } from "../contract/quiz.ts";
import { routes } from "../contract/wire.ts";
import { rules } from "../lint/rules.ts";
import { showFault } from "./check.ts";
import { hintsOn } from "./hintsOn.ts";
import type { Look } from "./preview/look.ts";
import { Refused } from "./publish.ts";
import { type Fault, readQuizFile } from "./readQuizFile.ts";

const folder = fileURLToPath(new URL("preview/", import.meta.url));
const built = fileURLToPath(new URL("../dist/public/", import.meta.url));
/** Editors write a file in several steps, so wait until they have finished. */
const SETTLES_MS = 50;

const types: { [extension: string]: string } = {
	".html": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
};

async function lookAt(file: string): Promise<{ look: Look; published?: PublishedQuiz }> {
	const result = await readQuizFile(file);
	const look: Look = { file: basename(file), id: null, faults: [], hints: [] };
	const plain = (fault: Fault) => stripVTControlCharacters(showFault(fault));
	if ("faults" in result) return { look: { ...look, faults: result.faults.map(plain) } };
	const hints = (await hintsOn(result.quiz)).map((hint) => `${plain(hint)}\n${hint.rule}: ${rules[hint.rule]}`);
	// Without an epoch the widget sends no answers.
	const published = { revision: 1, quiz: withReachableAnswers(quizSchema.parse(result.quiz.document)) };
	return { look: { ...look, id: result.quiz.id, hints }, published };
}

/** Calls `changed` when the file's content changes, however an editor writes it. Returns a function that stops this. */
function watchFile(file: string, changed: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const watcher = watch(dirname(resolve(file)), (_, name) => {
		if (name !== basename(file)) return;
		clearTimeout(timer);
		timer = setTimeout(changed, SETTLES_MS);
	});
	return () => {
		clearTimeout(timer);
		watcher.close();
	};
}

function respondJson(response: ServerResponse, value: unknown, status = 200): void {
	response.writeHead(status, { "content-type": types[".json"], "cache-control": "no-store" });
	response.end(JSON.stringify(value));
}

export type Preview = { url: string; stop: () => void };

/**
 * Serves the widget with one file's quiz on this machine only, and tells the page when the file changes. `port` 0 takes
 * a free one. Throws `Refused` if the port is in use or the file does not exist.
 */
export async function startPreview(file: string, { port }: { port: number }): Promise<Preview> {
	await readFile(file).catch(() => {
		throw new Refused(`${file}: cannot be read`);
	});
	await freshBuild();
	const script = (await bundlePage("cli/preview/preview.ts")).code;
	const open = new Set<ServerResponse>();

	async function respondFile(path: string, response: ServerResponse): Promise<void> {
		const own = { "/": "page.html", "/preview.css": "preview.css" }[path];
		const content =
			path === "/preview.js" ? script : await readFile(own ? join(folder, own) : join(built, normalize(path)));
		response.writeHead(200, {
			"content-type": types[extname(own ?? path)] ?? "application/octet-stream",
			"cache-control": "no-store",
		});
		response.end(content);
	}

	async function respond(path: string, response: ServerResponse): Promise<void> {
		if (path === "/changes") {
			response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
			response.write("data: here\n\n");
			open.add(response);
			response.on("close", () => open.delete(response));
			return;
		}
		if (path !== "/look" && !path.startsWith(routes.quizzes)) return respondFile(path, response);
		const { look, published } = await lookAt(file);
		if (path === "/look") return respondJson(response, look);
		if (published && path === routes.quiz(published.quiz.id)) return respondJson(response, published);
		respondJson(response, { error: { code: "not_found", message: "the file contains no such quiz" } }, 404);
	}

	const site = createServer((request, response) => {
		// Another site can point its own name to 127.0.0.1 (DNS rebinding).
		if (!/^(127\.0\.0\.1|localhost):\d+$/.test(request.headers.host ?? "")) {
			response.writeHead(403).end();
			return;
		}
		respond(new URL(request.url ?? "/", "http://preview").pathname, response).catch(() => {
			// Everything else is missing. The page itself reports problems with the quiz file.
			response.writeHead(404).end();
		});
	});
	await new Promise<void>((done, fail) => {
		site.on("error", () => fail(new Refused(`port ${port} is taken; choose another with --port`)));
		site.listen(port, "127.0.0.1", done);
	});
	const unwatch = watchFile(file, () => {
		for (const response of open) response.write("data: changed\n\n");
	});
	const address = site.address();
	if (address === null || typeof address === "string") throw new Error("the preview has no port");
	return {
		url: `http://127.0.0.1:${address.port}/`,
		stop: () => {
			unwatch();
			for (const response of open) response.end();
			site.close();
			site.closeAllConnections();
		},
	};
}
