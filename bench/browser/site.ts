import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build as viteBuild } from "vite";
import { chunksOf } from "../../build/build.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { firstScreenHeight, reservedHeight } from "../../src/pages/firstScreenHeight.ts";
import { jsonInHtml } from "../../src/pages/html.ts";
import { serve } from "../../tests/lib/serve.ts";
import { installPeers, peersFolder } from "../lib/peers.ts";

/** One way to put the same quiz into the same article. */
export type Variant = {
	name: string;
	body: string;
	/** Where a reader answers, and where it says what is right; absent: as ours. */
	answer?: string;
	feedback?: string;
};

const folder = new URL("./rivals/", import.meta.url).pathname;

async function bundle(entry: string): Promise<string> {
	const result = await viteBuild({
		configFile: false,
		logLevel: "error",
		mode: "production",
		define: { "process.env.NODE_ENV": '"production"' },
		oxc: { jsx: { runtime: "classic", pragma: "h", development: false } },
		build: { write: false, minify: true, lib: { entry, formats: ["iife"], name: "rival" } },
	});
	const [output] = chunksOf(result);
	if (!output) throw new Error(`${entry} became no script`);
	return output.code;
}

const paragraph =
	"<p>The story goes on for a while, as stories do, with who said what to whom and when they said it.</p>";
const types: { [extension: string]: string } = { js: "text/javascript", json: "application/json", css: "text/css" };

export type Site = { origin: string; home: string; variants: Variant[]; stop: () => void };

/** Others' widgets with the same questions; where one has no feedback at a question, the choice is taken for it. */
function peersOf(home: string, slot: string, { claims }: PublishedQuiz["quiz"]): Variant[] {
	const markdown = claims.flatMap(({ question }) =>
		question?.kind === "choice"
			? [
					`### ${question.prompt}`,
					"",
					...question.options.map(({ text, right }) => `1. [${right ? "x" : " "}] ${text}`),
					"",
				]
			: [],
	);
	return [
		{
			name: "SurveyJS, Preact UI",
			body: `<link rel="stylesheet" href="${home}/survey.css">${slot}<script async src="${home}/survey.js"></script>`,
		},
		{
			name: "react-quiz-component",
			body: `${slot}<script async src="${home}/react-quiz.js"></script>`,
			answer: ".answerBtn",
			feedback: ".alert",
		},
		{
			name: "Formbricks surveys",
			body: `${slot}<script async src="${home}/formbricks.js"></script>`,
			answer: "#fbjs input[type=radio]",
			feedback: "input:checked",
		},
		{
			name: "quizdown",
			body: `<div class="quizdown">${markdown.join("\n")}</div><script src="${home}/quizdown.js"></script><script>quizdown.init()</script>`,
			answer: "label",
			feedback: "input:checked",
		},
	];
}

/**
 * The article page and all that its quizzes load, as a content network would serve it: compressed,
 * cacheable, from memory. Pages and quizzes come from two origins, as in life. `frame` is the
 * document that the Worker made for frames.
 */
export async function serveSite(published: PublishedQuiz, frame: string, withPeers: boolean): Promise<Site> {
	const { quiz } = published;
	const height = firstScreenHeight(quiz);
	const scripts = new Map<string, string>();
	for (const [name, entry] of [
		["minimal.js", "minimalFetched.ts"],
		["minimal-inlined.js", "minimalInlined.ts"],
		["vanilla.js", "vanilla.ts"],
	] as const)
		scripts.set(name, await bundle(join(folder, entry)));
	if (withPeers) {
		installPeers();
		scripts.set("survey.js", await bundle(join(peersFolder, "survey.js")));
		scripts.set("survey.css", readFileSync(join(peersFolder, "node_modules/survey-core/survey-core.min.css"), "utf8"));
		scripts.set("formbricks.js", await bundle(join(peersFolder, "formbricks.js")));
		scripts.set("react-quiz.js", await bundle(join(peersFolder, "reactQuiz.js")));
		scripts.set(
			"quizdown.js",
			readFileSync(join(peersFolder, "node_modules/quizdown/public/build/quizdown.js"), "utf8"),
		);
	}
	const reply = JSON.stringify({ accepted: true, tally: { completed: 0, scores: {}, questions: {} } });

	function bodyOf(path: string): string {
		if (path === "/api/quizzes/bench") return JSON.stringify(published);
		if (path.endsWith("/answers")) return reply;
		if (path === "/embed/bench") return frame;
		if (path === "/empty") return `<!doctype html><title>Quiz</title><input type="radio">`;
		return scripts.get(path.slice(1)) ?? readFileSync(join("dist/public", path), "utf8");
	}
	// Compressed once, as a content network does: the best compression takes longer than the way to the reader.
	const compressed = new Map<string, Buffer>();
	const compress = (body: string) => {
		const known = compressed.get(body) ?? brotliCompressSync(body);
		compressed.set(body, known);
		return known;
	};
	const answer = (body: string, type: string, response: import("node:http").ServerResponse) => {
		response.setHeader("content-type", `${type}; charset=utf-8`);
		response.setHeader("content-encoding", "br");
		response.setHeader("access-control-allow-origin", "*");
		response.end(compress(body));
	};
	const assets = await serve(({ url = "/" }, response) => {
		const path = new URL(url, "http://x").pathname;
		const extension = path.split(".").at(-1) ?? "";
		const type =
			path.startsWith("/embed/") || path === "/empty" ? "text/html" : (types[extension] ?? "application/json");
		answer(bodyOf(path), type, response);
	});
	const home = assets.origin;
	const slot = `<div id="quiz" style="min-height:${height}px"></div>`;
	const data = `<script type="application/json" id="data">${jsonInHtml(quiz)}</script>`;
	const framed = (path: string) =>
		`<iframe src="${home}${path}" title="Quiz" width="100%" height="${height}" style="border:0" sandbox="allow-scripts"></iframe>`;
	const variants: Variant[] = [
		{
			name: "Readback, script",
			body: `<readback-quiz quiz="bench" style="display:block;padding-bottom:${reservedHeight(quiz)}"></readback-quiz><script async src="${home}/embed.js"></script>`,
		},
		{ name: "Readback, frame", body: framed("/embed/bench") },
		// The least that a frame can cost, in whatever it shows.
		{ name: "empty frame, one control", body: framed("/empty"), feedback: "input:checked" },
		{ name: "minimal Preact, fetched", body: `${slot}<script async src="${home}/minimal.js"></script>` },
		{ name: "minimal Preact, inlined", body: `${slot}${data}<script async src="${home}/minimal-inlined.js"></script>` },
		{ name: "vanilla, inlined", body: `${slot}${data}<script async src="${home}/vanilla.js"></script>` },
		...(withPeers ? peersOf(home, slot, quiz) : []),
	];
	const pages = await serve(({ url = "/" }, response) => {
		const path = new URL(url, "http://x").pathname;
		const variant = variants[Number(path.slice(1))];
		answer(
			`<!doctype html><meta name="viewport" content="width=device-width"><title>A story</title><h1>A story</h1>${variant?.body}${paragraph.repeat(30)}`,
			"text/html",
			response,
		);
	});
	return {
		origin: pages.origin,
		home,
		variants,
		stop: () => {
			assets.stop();
			pages.stop();
		},
	};
}
