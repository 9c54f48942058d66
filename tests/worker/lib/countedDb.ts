import { env } from "cloudflare:workers";

/** The catalog's database: the statements that were prepared, and how many rows those read that gave rows. */
export function countedDb() {
	const statements: string[] = [];
	const rows = { read: 0 };
	const countIn = (statement: D1PreparedStatement): D1PreparedStatement =>
		new Proxy(statement, {
			get: (target, name) => {
				if (name === "bind") return (...values: unknown[]) => countIn(target.bind(...values));
				if (name === "all") {
					return async () => {
						const result = await target.all();
						rows.read += result.meta.rows_read;
						return result;
					};
				}
				const value: unknown = Reflect.get(target, name);
				return typeof value === "function" ? value.bind(target) : value;
			},
		});
	const prepare = (sql: string) => {
		statements.push(sql);
		return countIn(env.DB.prepare(sql));
	};
	const db = new Proxy(env.DB, {
		get: (target, name) => {
			if (name === "prepare") return prepare;
			const value: unknown = Reflect.get(target, name);
			return typeof value === "function" ? value.bind(target) : value;
		},
	});
	return { db, statements, rows };
}
