import { ofDocument } from "../entry/ofDocument.ts";
import { groundOf } from "./ground.ts";

export type Theme = "light" | "dark";

/** Names of themes such as `dark`, `theme-dark`, `is-dark-theme`, `dark-mode`; not `has-dark-mode`, `dark-text`, `bg-dark`. */
const SAYS = /(?:^|[\s,])(?:(?:theme|mode|scheme|is)--?)?(light|dark)(?:-(?:theme|mode))?(?=[\s,]|$)/;

/**
 * Light or dark: what the element's attribute says, else what the page says of itself, by `data-theme` or a class on its
 * root, else what the element stands on.
 */
export function themeOf(host: Element): Theme {
	const { dataset, className } = ofDocument("documentElement", host.ownerDocument);
	const said = [host.getAttribute("theme"), dataset.theme, className];
	const [, theme] = said.join().match(SAYS) ?? [];
	return theme === "dark" || theme === "light" ? theme : groundOf(host);
}
