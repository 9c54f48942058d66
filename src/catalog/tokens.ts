import { z } from "zod";
import { scopes } from "../../contract/wire.ts";
import { type Change, note } from "./audit.ts";

/** Times are ISO 8601. `usedOn` is a day (UTC). */
const tokenRow = z
	.object({
		id: z.string(),
		name: z.string(),
		scopes: z
			.string()
			// A newer release may have more scopes. Unknown ones are not granted.
			.transform((text) => scopes.filter((scope) => text.split(" ").includes(scope))),
		digest: z.string(),
		created_at: z.iso.datetime(),
		expires_at: z.iso.datetime(),
		revoked_at: z.iso.datetime().nullable(),
		used_on: z.iso.date().nullable(),
	})
	.transform(({ created_at, expires_at, revoked_at, used_on, ...row }) => ({
		...row,
		createdAt: created_at,
		expiresAt: expires_at,
		revokedAt: revoked_at,
		usedOn: used_on,
	}));

export type TokenRow = z.output<typeof tokenRow>;
export type NewToken = Pick<TokenRow, "id" | "name" | "scopes" | "digest" | "expiresAt">;

/** A token's row by id. Null if there is none. */
export async function findToken(db: D1Database, id: string): Promise<TokenRow | null> {
	const row = await db.prepare("SELECT * FROM tokens WHERE id = ?").bind(id).first();
	return row && tokenRow.parse(row);
}

/** All tokens, including ended ones, newest first. */
export async function listTokens(db: D1Database): Promise<TokenRow[]> {
	const { results } = await db.prepare("SELECT * FROM tokens ORDER BY created_at DESC, id").all();
	return z.array(tokenRow).parse(results);
}

/** Stores a new token. */
export async function insertToken(db: D1Database, token: NewToken, change: Change): Promise<void> {
	const { id, name, digest, expiresAt } = token;
	await db.batch([
		db
			.prepare("INSERT INTO tokens (id, name, scopes, digest, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)")
			.bind(id, name, token.scopes.join(" "), digest, change.now.toISOString(), expiresAt),
		note(db, change, { action: "create-token", subject: `${name} (${id})`, changed: token.scopes }),
	]);
}

/** Ends a token at once. Returns whether it was still valid. */
export async function revokeToken(db: D1Database, { id, name }: TokenRow, change: Change): Promise<boolean> {
	const [revoked] = await db.batch([
		db
			.prepare("UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
			.bind(change.now.toISOString(), id),
		note(db, change, { action: "revoke-token", subject: `${name} (${id})` }),
	]);
	return (revoked?.meta.changes ?? 0) > 0;
}

/** Stores the day on which a token was used, with at most one write a day. */
export async function markUsed(db: D1Database, id: string, day: string): Promise<void> {
	await db.prepare("UPDATE tokens SET used_on = ? WHERE id = ?").bind(day, id).run();
}
