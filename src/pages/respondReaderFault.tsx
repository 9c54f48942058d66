import type { Context } from "hono";
import type { App } from "../http/context.ts";
import { type Failure, toFailure } from "../http/failure.ts";
import { faultContextOf } from "../http/faultContext.ts";
import { acceptedLanguage } from "./acceptedLanguage.ts";
import { ReaderErrorPage, type Wanted } from "./ReaderErrorPage.tsx";
import { respondPage } from "./respondPage.tsx";

type Told = { wanted: Wanted; language?: string | undefined };

/**
 * Replies to readers with a page that says what is wrong, with the same status as the API. It is in `language`, or else
 * in the browser's preferred language.
 */
export function respondFailure(c: Context<App>, { code, message, headers, status }: Failure, told: Told): Response {
	for (const [name, value] of Object.entries(headers)) c.header(name, value);
	c.header("vary", "accept, accept-language");
	c.status(status);
	const language = told.language ?? acceptedLanguage(c.req.header("accept-language"));
	return respondPage(c, <ReaderErrorPage {...{ code, message, language }} wanted={told.wanted} />, "no-store");
}

/** The same for any error on a page that belongs to no quiz. */
export function respondReaderFault(error: Error, c: Context<App>): Response {
	return respondFailure(c, toFailure(error, faultContextOf(c)), { wanted: "page" });
}
