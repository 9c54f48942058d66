import type { Quiz } from "../contract/quiz.ts";

/** Patterns by language. Quizzes in other languages are not checked. */
const words: { [rule in "all" | "negative" | "absolute" | "hedge" | "loaded"]: { [language: string]: RegExp } } = {
	all: {
		en: /\b(all|none|both) of (the above|these|them)\b/i,
		de: /\b(alle|keine[sr]?) (der |davon|genannten)/i,
		fr: /\b(toutes|aucune) (ces|les) réponses/i,
		es: /\b(todas|ninguna) (de )?las anteriores\b/i,
	},
	negative: { en: /\b(not|never|except|cannot|\w+n[’']t)\b/i, de: /\b(nicht|kein\w*|niemals|außer)\b/i },
	absolute: {
		en: /\b(always|never|every|entirely|completely)\b/i,
		de: /\b(immer|nie|niemals|jede[rs]?|völlig)\b/i,
	},
	hedge: {
		en: /\b(reportedly|allegedly|unnamed|anonymous|sources?|said to|apparently|names no)\b|^the (article|story|report)\b/i,
		de: /\b(angeblich|ungenannt\w*|anonym\w*|offenbar|dem Vernehmen)\b|^(der|dieser) (Artikel|Bericht|Text)\b/i,
	},
	loaded: {
		en: /\b(shocking|outrageous|so-called|regime|slammed|disgraceful|brave|heroic|thugs?|obviously|of course)\b/i,
		de: /\b(schockierend\w*|sogenannt\w*|Regime|skandalös\w*|heldenhaft\w*|natürlich|selbstverständlich)\b/i,
	},
};

/** Whether a text contains words of this kind in the quiz's language. */
export function isSaid(kind: keyof typeof words, { language }: Quiz, text: string): boolean {
	return words[kind][language.split("-")[0] ?? ""]?.test(text) ?? false;
}
