import type { ErrorCode } from "../../contract/wire.ts";
import { textIn } from "../../widget/language/allLocales.ts";
import { Page } from "./Page.tsx";
import type { ReaderWords } from "./readerWords/en.ts";
import { readerWords } from "./readerWords/readerWords.ts";
import { words } from "./words.ts";

/** What the address should have shown. */
export type Wanted = "quiz" | "draft" | "page";

/** A heading and a sentence, as keys of ReaderWords. */
type Notice = readonly [heading: keyof ReaderWords, text: keyof ReaderWords];

const missing: { [what in Wanted]: Notice } = {
	quiz: ["notHere", "notHereText"],
	draft: ["expired", "expiredText"],
	page: ["noPage", "noPageText"],
};

/**
 * The notice for an error, in the reader's language. Undefined if there is none: then the page shows the API's English
 * message.
 */
function noticeOf(code: ErrorCode, wanted: Wanted): Notice | undefined {
	switch (code) {
		case "not_found":
			return missing[wanted];
		case "unauthorized":
			return missing.draft;
		case "withdrawn":
			return ["withdrawn", "withdrawnText"];
		case "too_many_requests":
		case "unavailable":
			return ["busy", "busyText"];
		default:
			return undefined;
	}
}

type Props = { language: string; code: ErrorCode; message: string; wanted: Wanted };

/** The page that readers get instead of one that cannot be shown. */
export function ReaderErrorPage({ language, code, message, wanted }: Props) {
	const { lang, dir } = textIn(language, language);
	const said = readerWords(lang);
	const [heading, text] = noticeOf(code, wanted) ?? ["sorry"];
	return (
		<Page title={`${said[heading]} · ${words.readback}`} lang={lang} dir={dir} link={{ href: "/", text: said.home }}>
			<h1>{said[heading]}</h1>
			{text ? <p>{said[text]}</p> : <p lang="en">{message.charAt(0).toUpperCase() + message.slice(1)}.</p>}
		</Page>
	);
}
