import type { EmbedLook } from "../../contract/embedCodes.ts";
import type { Manifest } from "../../contract/manifest.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { routes } from "../../contract/wire.ts";
import { textIn } from "../../widget/language/allLocales.ts";
import type { Text } from "../../widget/language/text.ts";
import { CHOOSE } from "../../widget/play/chosen.ts";
import { type Option, truths } from "../../widget/question/options.ts";
import { firstScreenHeight, reservedHeight } from "./firstScreenHeight.ts";
import { escapeHtml } from "./html.ts";
import { readerWords } from "./readerWords/readerWords.ts";

/** The default look, which page and quiz decide. */
const OWN_LOOK: EmbedLook = { mode: "quiz" };

function element(quiz: Quiz, origin: string, { theme, lang, mode }: EmbedLook): string {
	const link = `${origin}${routes.readerPage(quiz.id)}`;
	const language = lang ?? quiz.language;
	const given = Object.entries({ mode: mode === "quiz" ? undefined : mode, theme, lang });
	const attributes = given.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`]));
	// The height depends on the buttons' text in the given language.
	const reserve = reservedHeight({ ...quiz, language });
	return `<readback-quiz quiz="${quiz.id}"${attributes.join("")} style="display:block;padding-bottom:${reserve}">
  <a href="${escapeHtml(link)}">${escapeHtml(readerWords(language).fallback)}</a>
</readback-quiz>`;
}

/** The code that publishers paste: the element with its reserved height and its fallback, and the script. */
export function snippet(quiz: Quiz, origin: string, look = OWN_LOOK): string {
	return `${element(quiz, origin, look)}\n<script async src="${escapeHtml(origin)}/embed.js"></script>`;
}

/** The same with this version's script, pinned by its digest (Subresource Integrity). It never changes. */
export function pinnedSnippet(
	quiz: Quiz,
	origin: string,
	{ path, integrity }: Manifest["pinned"],
	look = OWN_LOOK,
): string {
	const source = escapeHtml(origin + path);
	return `${element(quiz, origin, look)}\n<script async src="${source}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

type Shape = Pick<EmbedLook, "theme" | "lang"> & { height: number; maxWidth?: number };

/**
 * The frame itself, for our snippet and for oEmbed, as wide as its column. `maxWidth` is for embedders that ask for
 * one. Some embedders remove the style, so the border is also removed by an attribute.
 */
export function frame(quiz: Quiz, origin: string, { height, maxWidth, theme, lang }: Shape): string {
	const query = new URLSearchParams({ ...(theme && { theme }), ...(lang && { lang }) });
	const source = escapeHtml(`${origin}${routes.embed(quiz.id)}${query.size > 0 ? `?${query}` : ""}`);
	const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
	const outline = maxWidth ? `style="border:0;max-width:${maxWidth}px" frameborder="0"` : 'style="border:0"';
	return `<iframe src="${source}" title="${escapeHtml(quiz.title)}" width="100%" height="${height}" ${outline} loading="lazy" scrolling="no" sandbox="${sandbox}" allow="web-share; clipboard-write"></iframe>`;
}

/**
 * For sites that want a frame. A second script adjusts its height; where scripts are not allowed, the height is fixed.
 */
export function frameSnippet(quiz: Quiz, origin: string, { theme, lang }: EmbedLook = OWN_LOOK): string {
	const height = firstScreenHeight({ ...quiz, language: lang ?? quiz.language });
	return `${frame(quiz, origin, { height, theme, lang })}
<script async src="${escapeHtml(origin)}/resize.js"></script>`;
}

const none = () => [];

/** A link can select only one option. Other kinds link to the page. */
const options: { [K in Kind]: (question: QuestionOf<K>, text: Text) => Option[] } = {
	choice: (question) => question.options,
	multiple: none,
	"true-false": truths,
	number: none,
	order: none,
};

function optionsOf<K extends Kind>(question: QuestionOf<K>, text: Text): Option[] {
	return options[question.kind](question, text);
}

/**
 * The first question for newsletters, as links that open the quiz with that option selected. For a quiz without
 * questions, its title and a link. Opening a link does not answer, because mail scanners open links and must not vote.
 */
export function newsletterSnippet(quiz: Quiz, origin: string): string {
	const first = quiz.claims.find(({ question }) => question);
	const page = `${origin}${routes.readerPage(quiz.id)}`;
	const asked = first?.question;
	const offered = asked ? optionsOf(asked, textIn(quiz.language, quiz.language)) : [];
	const link = (href: string, text: string) => `  <p><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>`;
	const links = offered.map(({ id, text }) => link(`${page}?${CHOOSE}=${first?.id}.${id}`, text));
	return `<div>
  <p><strong>${escapeHtml(asked?.prompt ?? quiz.title)}</strong></p>
${(links.length > 0 ? links : [link(page, readerWords(quiz.language).fallback)]).join("\n")}
</div>`;
}
