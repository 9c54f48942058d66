import css from "./style.css?inline";

export { css };

let shared: CSSStyleSheet | undefined;

/** One constructed sheet for all quizzes of a page: allowed by every content security policy. */
export function sheet(): CSSStyleSheet {
	if (!shared) {
		shared = new CSSStyleSheet();
		shared.replaceSync(css);
	}
	return shared;
}
