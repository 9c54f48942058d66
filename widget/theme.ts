export type Theme = "light" | "dark";

/** Names of themes such as `dark`, `theme-dark`, `is-dark-theme`, `dark-mode`; what says "dark text" says the contrary. */
const SAYS = /(?:^|[\s,])(?:(?!text)[a-z]+-)?(light|dark)(?:-(?:theme|mode))?(?=[\s,]|$)/;

/**
 * Light or dark: what the element's attribute says, else what the page says of itself, by
 * `data-theme` or a class on its root, else by a `color-scheme` that is one of both. Undefined
 * where nobody says so: then the sheet follows the reader's system.
 */
function themeOf(host: Element): Theme | undefined {
	const { dataset, className } = document.documentElement;
	const { colorScheme } = getComputedStyle(host);
	const said = [host.getAttribute("theme"), dataset.theme, className, colorScheme.includes(" ") || colorScheme];
	const [, theme] = said.join().match(SAYS) ?? [];
	return theme === "dark" || theme === "light" ? theme : undefined;
}

/** Calls `apply` with the theme, now and whenever page or element change their minds. */
export function followTheme(host: Element, apply: (theme: Theme | undefined) => void): () => void {
	const update = () => apply(themeOf(host));
	const observer = new MutationObserver(update);
	for (const each of [host, document.documentElement]) observer.observe(each, { attributes: true });
	update();
	return () => observer.disconnect();
}
