import type { EmbedLook, EmbedTarget } from "../../contract/embedCodes.ts";
import type { Manifest } from "../../contract/manifest.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { routes } from "../../contract/wire.ts";
import { reservedHeight } from "./firstScreenHeight.ts";
import { frameSnippet, newsletterSnippet, pinnedSnippet, snippet } from "./snippet.ts";

/** The shortcode of our WordPress plugin. Its names are the element's attributes. */
function shortcode(quiz: Quiz, { theme, lang, mode }: EmbedLook): string {
	const reserve = reservedHeight({ ...quiz, language: lang ?? quiz.language });
	const given = Object.entries({ id: quiz.id, mode: mode === "quiz" ? undefined : mode, theme, lang, reserve });
	const attributes = given.flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`]));
	return `[readback ${attributes.join(" ")}]`;
}

/** All embed codes of a quiz, by the kind of site. */
export function embedCodesOf(
	quiz: Quiz,
	{ look, origin, built }: { look: EmbedLook; origin: string; built: Manifest },
): { [target in EmbedTarget]?: string } {
	return {
		page: snippet(quiz, origin, look),
		pinned: pinnedSnippet(quiz, origin, built.pinned, look),
		...(look.mode === "quiz" && { frame: frameSnippet(quiz, origin, look) }),
		wordpress: shortcode(quiz, look),
		newsletter: newsletterSnippet(quiz, origin),
		address: origin + routes.readerPage(quiz.id),
	};
}
