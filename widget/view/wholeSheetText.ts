import { laterCss } from "./laterSheetText.ts";
import { css as first } from "./sheetText.ts";

/** The widget's complete style sheet as text, for documents that the Worker renders. */
export const css = first + laterCss;
