import { ofDocument } from "../entry/ofDocument.ts";

/**
 * Traces of Google's and Microsoft's page translators: a class on the root, and elements and attributes around text.
 */
const TRACES = '.translated-ltr,.translated-rtl,font[style*="vertical-align: inherit"],[_msttexthash],[_msthash]';

const languageOf = (tag = "") => tag.toLowerCase().split(/[-_]/)[0];

/**
 * Whether the browser has translated the page, so that passages are there in other words. It shows by such traces, or
 * by a page language that is not the quoted one.
 */
export function isTranslated(host: Element, quoted: string | undefined): boolean {
	const root = ofDocument("documentElement", host.ownerDocument);
	const around = (host.parentElement?.closest<HTMLElement>("[lang]") ?? root).lang;
	const isOther = Boolean(around && quoted) && languageOf(around) !== languageOf(quoted);
	return isOther || root.matches(TRACES) || root.querySelector(TRACES) !== null;
}
