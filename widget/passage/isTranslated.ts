import { ofDocument } from "../entry/ofDocument.ts";

/** What Google's and Microsoft's translators leave in a page: a class on its root, elements and attributes around its text. */
const TRACES = '.translated-ltr,.translated-rtl,font[style*="vertical-align: inherit"],[_msttexthash],[_msthash]';

const languageOf = (tag = "") => tag.toLowerCase().split(/[-_]/)[0];

/**
 * Whether a browser has translated the page around an element, so that what it quotes stands there in
 * other words: by such traces, or by the language that the page says it is in now, which is not the quoted one.
 */
export function isTranslated(host: Element, quoted: string | undefined): boolean {
	const root = ofDocument("documentElement", host.ownerDocument);
	const around = (host.parentElement?.closest<HTMLElement>("[lang]") ?? root).lang;
	const isOther = Boolean(around && quoted) && languageOf(around) !== languageOf(quoted);
	return isOther || root.matches(TRACES) || root.querySelector(TRACES) !== null;
}
