import type { ErrorCode } from "../../../contract/wire.ts";
import { spoken } from "../../../widget/allLocales.ts";
import { createText } from "../../../widget/text.ts";
import type { Manifest } from "../built.ts";
import { escapeHtml } from "../html.ts";

type Options = { code: ErrorCode; built: Manifest; lang: string | undefined; theme: "light" | "dark" | undefined };

/** What a frame shows where there is no quiz, on the ground of the page around it. */
export function frameFault({ code, built, lang = "en", theme }: Options): string {
	const { lang: language, messages } = spoken(lang);
	const message = code === "withdrawn" ? messages.withdrawn : messages.unavailable;
	return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${createText(language, messages).dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme ?? "light dark"}">
<title>${escapeHtml(message)}</title>
<link rel="icon" href="data:,">
<style>${built.style}</style>
</head>
<body>
<p>${escapeHtml(message)}</p>
</body>
</html>
`;
}
