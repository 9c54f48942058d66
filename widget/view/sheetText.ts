/** The widget's style sheet as text, for the first screen and the first explanation. */
export { default as css } from "./style.css?inline";
