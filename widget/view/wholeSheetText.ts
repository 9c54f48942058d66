import { laterCss } from "./laterSheetText.ts";
import { css as first } from "./sheetText.ts";

/** All of the widget's sheet as text, for the documents that the Worker renders. */
export const css = first + laterCss;
