import type { Scope } from "../contract/wire.ts";

/** What the page says that its visitor may do; the server decides, and refuses the rest. */
const own = document.querySelector("main")?.dataset.scopes?.split(" ") ?? [];

/** Whether to offer what this scope is for. */
export function mayOffer(scope: Scope): boolean {
	return own.includes(scope) || own.includes("admin");
}
