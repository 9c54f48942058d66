import { createElementClass, type Player } from "./element.ts";

const TAG = "readback-quiz";

/** Registers the tag once, whichever copy of the script comes first. */
export function define(home: string, getPlayer: () => Promise<Player>): void {
	if (!customElements.get(TAG)) customElements.define(TAG, createElementClass(home, getPlayer));
}
