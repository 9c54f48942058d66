import { ofDocument } from "../entry/ofDocument.ts";

export type Theme = "light" | "dark";

/** Names of themes such as `dark`, `theme-dark`, `is-dark-theme`, `dark-mode`; not `has-dark-mode`, `dark-text`, `bg-dark`. */
const SAYS = /(?:^|[\s,])(?:(?:theme|mode|scheme|is)--?)?(light|dark)(?:-(?:theme|mode))?(?=[\s,]|$)/;

/**
 * Light or dark: what the element's attribute says, else what the page says of itself, by
 * `data-theme` or a class on its root, else by a `color-scheme` that is one of both. Undefined
 * where nobody says so: then the sheet follows the reader's system.
 */
export function themeOf(host: Element): Theme | undefined {
	const { dataset, className } = ofDocument("documentElement", host.ownerDocument);
	const { colorScheme } = getComputedStyle(host);
	const scheme = colorScheme.replace(/light dark|dark light/, "");
	const said = [host.getAttribute("theme"), dataset.theme, className, scheme];
	const [, theme] = said.join().match(SAYS) ?? [];
	return theme === "dark" || theme === "light" ? theme : undefined;
}
