import { createElementClass } from "./element.ts";

/** Registers the tag once, whichever copy of the script comes first. */
export function define(home: string): void {
	if (!customElements.get("readback-quiz")) customElements.define("readback-quiz", createElementClass(home));
}
