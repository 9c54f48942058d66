import type { Quiz } from "../../contract/quiz.ts";
import { routes } from "../../contract/wire.ts";
import { firstScreenHeight } from "./firstScreenHeight.ts";
import { words } from "./words.ts";

/** Text for a place between tags or in a quoted attribute. */
function escapeHtml(text: string): string {
	const entities: { [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** What a publisher pastes: the element with its reserved height and its fallback, and the script. */
export function snippet(quiz: Quiz, origin: string): string {
	const link = `${origin}${routes.readerPage(quiz.id)}`;
	return `<readback-quiz quiz="${quiz.id}" style="display:block;min-height:${firstScreenHeight(quiz)}px">
  <a href="${escapeHtml(link)}">${escapeHtml(words.fallback)}</a>
</readback-quiz>
<script async src="${escapeHtml(origin)}/embed.js"></script>`;
}
