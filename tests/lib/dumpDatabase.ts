import { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const tables = z.array(z.object({ name: z.string(), sql: z.string() }));
const columns = z.array(z.object({ name: z.string() }));
const rows = z.array(z.object({ row: z.string() }));

/** What the runtime keeps beside our tables. */
const NOT_OURS = /^(_cf_|sqlite_|d1_)/;

/** A table's rows as `INSERT` statements. */
function insertsOf(database: DatabaseSync, table: string): string[] {
	const names = columns.parse(database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all());
	const into = names.map(({ name }) => `"${name}"`).join(", ");
	const values = names.map(({ name }) => `quote("${name}")`).join(" || ', ' || ");
	return rows
		.parse(database.prepare(`SELECT ${values} AS row FROM "${table}"`).all())
		.map(({ row }) => `INSERT INTO "${table}" (${into}) VALUES (${row})`);
}

/** A SQLite file as the statements that make it again, one a string; tables in the order of their names. */
export function dumpDatabase(file: string): string[] {
	const database = new DatabaseSync(file);
	const all = database.prepare("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name");
	const ours = tables.parse(all.all()).filter(({ name }) => !NOT_OURS.test(name));
	const dump = ours.flatMap(({ name, sql }) =>
		sql.startsWith("CREATE TABLE") ? [sql, ...insertsOf(database, name)] : [sql],
	);
	database.close();
	return dump;
}
