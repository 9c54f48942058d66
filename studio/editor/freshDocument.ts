import { allLocales } from "../../widget/language/allLocales.ts";
import { freshClaim } from "./quiz/freshClaim.ts";
import { today } from "./quiz/today.ts";

/** A quiz without text, in the browser's language if the interface has it. */
export function freshDocument(browserLanguage: string): Record<string, unknown> {
	const [language = ""] = browserLanguage.split("-");
	return {
		language: Object.hasOwn(allLocales, language) ? language : "en",
		title: "",
		article: { headline: "", date: today() },
		confidence: true,
		dontKnow: true,
		claims: [freshClaim()],
	};
}
