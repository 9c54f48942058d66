import { DAY_MS } from "../../contract/time.ts";

/** Writes the current day, so that it is always a real write and contains no information. */
export function writeCheck(sql: SqlStorage, now: number): void {
	sql.exec("CREATE TABLE IF NOT EXISTS health (one INTEGER PRIMARY KEY CHECK (one = 1), day INTEGER NOT NULL)");
	sql.exec("INSERT OR REPLACE INTO health (one, day) VALUES (1, ?)", Math.floor(now / DAY_MS));
}

/** How many rows `writeCheck` has left. */
export function readCheck(sql: SqlStorage): number {
	return sql.exec<{ count: number }>("SELECT count(*) AS count FROM health").one().count;
}
