import { ofDocument } from "../entry/ofDocument.ts";
import { type Theme, themeOf } from "./theme.ts";

/** Calls `apply` with the theme, now and whenever page or element change their minds. */
export function followTheme(host: Element, apply: (theme: Theme | undefined) => void): () => void {
	let known: string | undefined = "";
	const update = () => {
		const theme = themeOf(host);
		if (theme !== known) apply(theme);
		known = theme;
	};
	const observer = new MutationObserver(update);
	for (const each of [host, ofDocument("documentElement", host.ownerDocument)])
		observer.observe(each, { attributes: true });
	update();
	return () => observer.disconnect();
}
