import { followHeight } from "../play/followHeight.ts";
import { followTheme } from "../play/followTheme.ts";
import type { Theme } from "../play/theme.ts";
import { laterCss } from "../view/laterSheetText.ts";
import { sheetIn } from "../view/sheet.ts";
import { keepEvents } from "./keepEvents.ts";
import { ofDocument } from "./ofDocument.ts";

/**
 * Has what comes later take its place in a root, in the document that it is in now: its style, where the document has
 * not brought it, its controls' events, its height, and the theme, which `apply` is called with. Gives what ends it.
 */
export function takePlace(host: HTMLElement, root: Element | ShadowRoot, apply: (theme: Theme) => void): () => void {
	if ("adoptedStyleSheets" in root) {
		const view = ofDocument("defaultView", root.ownerDocument) ?? window;
		root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetIn(view, laterCss)];
	}
	const stops = [keepEvents(root), followHeight(host, root), followTheme(host, apply)];
	return () => {
		for (const stop of stops) stop();
	};
}
