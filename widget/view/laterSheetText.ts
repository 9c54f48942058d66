/** The style sheet of the views that load later, as text. */
export { default as laterCss } from "./later.css?inline";
