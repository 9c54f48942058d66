import { createElementClass, type Player } from "./element.ts";

const TAG = "readback-quiz";

/** Registers the element once, even if the page loads several copies of the script. */
export function define(home: string, getPlayer: () => Promise<Player>): void {
	if (!customElements.get(TAG)) customElements.define(TAG, createElementClass(home, getPlayer));
}
