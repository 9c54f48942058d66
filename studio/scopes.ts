import type { Scope } from "../contract/wire.ts";

/** What the server's page says about the person. It only decides what to offer; the server checks every request. */
const page = document.querySelector("main")?.dataset;
const own = page?.scopes?.split(" ") ?? [];

/** Whether this server draws share pictures. */
export const drawsCards = page?.cards !== undefined;

/** Whether to offer an action that needs one of these scopes. */
export function mayOffer(...scopes: Scope[]): boolean {
	return [...scopes, "admin"].some((scope) => own.includes(scope));
}
