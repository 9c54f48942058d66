import type { Scope } from "../../contract/wire.ts";

/** A person of the newsroom, or a program with a token. */
export type Principal = {
	/** The name in the audit trail. */
	name: string;
	scopes: readonly Scope[];
	/** The token that a browser's session ends with. Absent if Access let the browser in. */
	token?: string;
};

/** Whether the sender has one of `scopes`. An admin has every scope. */
export function may({ scopes: own }: Principal, scopes: readonly Scope[]): boolean {
	return own.some((scope) => scope === "admin" || scopes.includes(scope));
}
