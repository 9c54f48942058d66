import { escapeHtml } from "../html.ts";

type Head = {
	lang: string;
	dir: "ltr" | "rtl";
	theme: "light" | "dark" | undefined;
	title: string;
	style: string;
	/** Further elements, as HTML. */
	more?: string[];
};

/** The start of a document for frames, with a transparent ground and the requested colour scheme. */
export function frameHead({ lang, dir, theme, title, style, more = [] }: Head): string {
	return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}">
<head>
${[
	'<meta charset="utf-8">',
	'<meta name="viewport" content="width=device-width, initial-scale=1">',
	`<meta name="color-scheme" content="${theme ?? "light dark"}">`,
	`<title>${escapeHtml(title)}</title>`,
	'<link rel="icon" href="data:,">',
	`<style>${style}</style>`,
	...more,
].join("\n")}
</head>`;
}
