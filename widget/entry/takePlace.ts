import { followHeight } from "../play/followHeight.ts";
import { followTheme } from "../play/followTheme.ts";
import type { Theme } from "../play/theme.ts";
import { laterCss } from "../view/laterSheetText.ts";
import { sheetIn } from "../view/sheet.ts";
import { keepEvents } from "./keepEvents.ts";
import { ofDocument } from "./ofDocument.ts";

/**
 * Adds the late styles to a root in its current document, protects its controls' events, and follows its height and
 * theme. Calls `apply` with the theme. Returns a function that stops this.
 */
export function takePlace(host: HTMLElement, root: Element | ShadowRoot, apply: (theme: Theme) => void): () => void {
	const view = ofDocument("defaultView", root.ownerDocument) ?? window;
	if ("adoptedStyleSheets" in root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetIn(view, laterCss)];
	const stops = [keepEvents(root, view), followHeight(host, root), followTheme(host, apply)];
	return () => {
		for (const stop of stops) stop();
	};
}
