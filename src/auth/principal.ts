import type { Scope } from "../../contract/wire.ts";

/** Somebody of the newsroom: a person, or a program with a token. */
export type Principal = {
	/** As the audit trail names them. */
	name: string;
	scopes: readonly Scope[];
	/** What a browser's session is bound to, so that it ends with the token; absent where Access lets the browser in. */
	token?: string;
};

/** Whether one of `scopes` is theirs; an admin's is every scope. */
export function may({ scopes: own }: Principal, scopes: readonly Scope[]): boolean {
	return own.some((scope) => scope === "admin" || scopes.includes(scope));
}
