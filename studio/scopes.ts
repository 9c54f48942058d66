import type { Scope } from "../contract/wire.ts";

/** What the page says that its visitor may do; the server decides, and refuses the rest. */
const page = document.querySelector("main")?.dataset;
const own = page?.scopes?.split(" ") ?? [];

/** Whether this server draws pictures for shares. */
export const drawsCards = page?.cards !== undefined;

/** Whether to offer what one of these scopes is for. */
export function mayOffer(...scopes: Scope[]): boolean {
	return [...scopes, "admin"].some((scope) => own.includes(scope));
}
