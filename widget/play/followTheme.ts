import { around } from "../entry/around.ts";
import { ofDocument } from "../entry/ofDocument.ts";
import { type Theme, themeOf } from "./theme.ts";

/**
 * Calls `apply` with the theme, now and whenever it may have changed: by attributes of the element or its ancestors, by
 * colour transitions, by new style sheets or by the system's setting.
 */
export function followTheme(host: Element, apply: (theme: Theme) => void): () => void {
	const page = host.ownerDocument;
	const system = (ofDocument("defaultView", page) ?? window).matchMedia("(prefers-color-scheme: dark)");
	const observer = new MutationObserver(() => update());
	let known: string | undefined = "";
	const update = () => {
		observer.disconnect();
		for (const each of around(host)) observer.observe(each, { attributes: true });
		// Sheets that a page loads for another medium and then takes in.
		observer.observe(page, { attributeFilter: ["media"], subtree: true });
		const theme = themeOf(host);
		if (theme !== known) apply(theme);
		known = theme;
	};
	const hear = ({ target }: Event) => {
		if (target instanceof Node && (/link|style/i.test(target.nodeName) || target.contains(host))) update();
	};
	const listen = (how: "addEventListener" | "removeEventListener") => {
		// `load` events of files do not reach the window, so listen on the document.
		for (const name of ["transitionend", "load"]) ofDocument(how, page).call(page, name, hear, true);
		system[how]("change", update);
	};
	listen("addEventListener");
	update();
	return () => {
		observer.disconnect();
		listen("removeEventListener");
	};
}
