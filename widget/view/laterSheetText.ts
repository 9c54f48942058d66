/** The sheet of what comes later, as text. */
export { default as laterCss } from "./later.css?inline";
