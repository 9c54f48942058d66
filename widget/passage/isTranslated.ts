import { ofDocument } from "../entry/ofDocument.ts";

/**
 * Traces of the page translators of Google, Microsoft and Yandex, and of Immersive Translate: a class or attribute on the
 * root, and elements and attributes around text.
 */
const TRACES =
	'.translated-ltr,.translated-rtl,font[style*="vertical-align: inherit"],[_msttexthash],[_msthash],ya-tr-span,[imt-state]';

/** A language and its script, if it is said, as in `zh-hant`. */
const languageOf = (tag = "") =>
	tag
		.toLowerCase()
		.replace(/^n[bn]/, "no")
		.replace(/^iw/, "he")
		.replace(/[-_]..([-_].*)?$/, "");

/**
 * Whether the browser has translated the page, so that passages are there in other words. It shows by such traces, or
 * by a page language that is not the quoted one.
 */
export function isTranslated(host: Element, quoted: string | undefined): boolean {
	const page = host.ownerDocument;
	const root = ofDocument("documentElement", page);
	const around = (host.parentElement?.closest<HTMLElement>("[lang]") ?? root).lang;
	const [one, other] = [languageOf(around), languageOf(quoted)];
	const isOther = !one.startsWith(other) && !other.startsWith(one);
	return isOther || ofDocument("querySelector", page).call(page, TRACES) !== null;
}
