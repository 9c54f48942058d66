import { z } from "zod";
import { randomHex } from "../platform/hex.ts";

const SECRET_BYTES = 32;

const secretRow = z.object({ value: z.string() });

/** A random value for this deployment, in hexadecimal. It is created on first use. */
export async function secretNamed(db: D1Database, name: string): Promise<string> {
	const fresh = randomHex(SECRET_BYTES);
	const [, found] = await db.batch([
		db.prepare("INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING").bind(name, fresh),
		db.prepare("SELECT value FROM secrets WHERE name = ?").bind(name),
	]);
	return secretRow.parse(found?.results[0]).value;
}
