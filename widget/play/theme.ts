import { ofDocument } from "../entry/ofDocument.ts";
import { groundOf } from "./ground.ts";

export type Theme = "light" | "dark";

/**
 * Matches names of themes such as `dark`, `theme-dark`, `is-dark-theme` and `dark-mode`, but not `has-dark-mode`,
 * `dark-text` or `bg-dark`.
 */
const SAYS = /(?:^|[\s,])(?:(?:theme|mode|scheme|is)--?)?(light|dark)(?:-(?:theme|mode))?(?=[\s,]|$)/;

/**
 * The theme: from the element's `theme` attribute, else from `data-theme` or a class on the page's root, else from the
 * colours behind the element.
 */
export function themeOf(host: Element): Theme {
	const { dataset, className } = ofDocument("documentElement", host.ownerDocument);
	const said = [host.getAttribute("theme"), dataset.theme, className];
	const [, theme] = said.join().match(SAYS) ?? [];
	return theme === "dark" || theme === "light" ? theme : groundOf(host);
}
