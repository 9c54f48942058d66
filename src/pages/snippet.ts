import type { Quiz } from "../../contract/quiz.ts";
import { routes } from "../../contract/wire.ts";
import { firstScreenHeight } from "./firstScreenHeight.ts";
import { escapeHtml } from "./html.ts";
import { words } from "./words.ts";

/** What a publisher pastes: the element with its reserved height and its fallback, and the script. */
export function snippet(quiz: Quiz, origin: string): string {
	const link = `${origin}${routes.readerPage(quiz.id)}`;
	return `<readback-quiz quiz="${quiz.id}" style="display:block;min-height:${firstScreenHeight(quiz)}px">
  <a href="${escapeHtml(link)}">${escapeHtml(words.fallback)}</a>
</readback-quiz>
<script async src="${escapeHtml(origin)}/embed.js"></script>`;
}

type Size = { width: number | "100%"; height: number };

/** The frame itself, as our snippet and oEmbed have it. */
export function frame(quiz: Quiz, origin: string, { width, height }: Size): string {
	const source = escapeHtml(`${origin}${routes.embed(quiz.id)}`);
	const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
	return `<iframe src="${source}" title="${escapeHtml(quiz.title)}" width="${width}" height="${height}" style="border:0" loading="lazy" scrolling="no" sandbox="${sandbox}" allow="web-share; clipboard-write"></iframe>`;
}

/** For sites that want a frame: it grows by the second script, and stands still where that is not allowed. */
export function frameSnippet(quiz: Quiz, origin: string): string {
	return `${frame(quiz, origin, { width: "100%", height: firstScreenHeight(quiz) })}
<script async src="${escapeHtml(origin)}/resize.js"></script>`;
}
