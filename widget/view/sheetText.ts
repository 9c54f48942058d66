/** The widget's sheet as text: what its first screen and the first explanation need. */
export { default as css } from "./style.css?inline";
