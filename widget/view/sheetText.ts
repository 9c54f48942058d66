/** The widget's sheet as text: for readers' pages, and for the documents that the Worker renders. */
export { default as css } from "./style.css?inline";
