import type { Manifest } from "../../../contract/manifest.ts";
import type { ErrorCode } from "../../../contract/wire.ts";
import { spoken } from "../../../widget/language/allLocales.ts";
import { createText } from "../../../widget/language/text.ts";
import { escapeHtml } from "../html.ts";
import { frameHead } from "./frameHead.ts";

type Options = { code: ErrorCode; built: Manifest; lang: string | undefined; theme: "light" | "dark" | undefined };

/** The document that a frame shows if there is no quiz, with a transparent ground. */
export function frameFault({ code, built, lang = "en", theme }: Options): string {
	const { lang: language, messages } = spoken(lang);
	const message = code === "withdrawn" ? messages.withdrawn : messages.unavailable;
	const { dir } = createText(language, messages);
	return `${frameHead({ lang: language, dir, theme, title: message, style: built.style })}
<body>
<p>${escapeHtml(message)}</p>
</body>
</html>
`;
}
