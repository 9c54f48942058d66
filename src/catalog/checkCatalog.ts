import { z } from "zod";
import { randomHex } from "../platform/hex.ts";
import { migrations } from "./migrations.ts";

const applied = z.array(z.object({ name: z.string() }));

/** Migrations that this catalog lacks. Throws if wrangler has recorded none at all. */
export async function pendingMigrations(db: D1Database): Promise<string[]> {
	const { results } = await db.prepare("SELECT name FROM d1_migrations").all();
	const names = new Set(applied.parse(results).map(({ name }) => name));
	return migrations.filter((name) => !names.has(name));
}

/** Reads a row, as a reader's first request does. Throws the platform's errors. */
export async function readCatalog(db: D1Database): Promise<void> {
	await db.prepare("SELECT id FROM quizzes LIMIT 1").first();
}

const valueRow = z.object({ value: z.string() });

/** Writes one row and reads it again. Throws the platform's errors. */
export async function writeCatalog(db: D1Database): Promise<void> {
	const value = randomHex(8);
	const [, found] = await db.batch([
		db
			.prepare(
				"INSERT INTO secrets (name, value) VALUES ('health check', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
			)
			.bind(value),
		db.prepare("SELECT value FROM secrets WHERE name = 'health check'"),
	]);
	if (valueRow.parse(found?.results[0]).value !== value) throw new Error("what was just written cannot be read back");
}
