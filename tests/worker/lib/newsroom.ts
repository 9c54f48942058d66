import { type TokenReply, tokenReply } from "../../../contract/newsroom.ts";
import type { Scope } from "../../../contract/wire.ts";
import { call } from "./call.ts";

/** The deployment's own token, which may do everything. */
export const deployment = { authorization: "Bearer test-token" };

/** Makes a token of these scopes. */
export async function makeToken(...scopes: Scope[]): Promise<TokenReply> {
	const body = JSON.stringify({ name: `a test's ${scopes.join(" and ")}`, scopes });
	return tokenReply.parse(
		await (await call("/api/newsroom/tokens", { method: "POST", headers: deployment, body })).json(),
	);
}

/** The header that shows a token. */
export function showing(token: string): { authorization: string } {
	return { authorization: `Bearer ${token}` };
}
