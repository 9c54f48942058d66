import { css } from "./sheetText.ts";

/** One constructed sheet for all quizzes of a page: allowed by every content security policy. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
