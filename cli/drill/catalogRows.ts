import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { readJson } from "../../contract/readJson.ts";
import { Refused } from "../publish.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const MOST_BYTES = 1_000_000_000;

/** The tables of the catalog that archives do not contain. */
const tables = ["tokens", "audit", "drafts", "secrets"] as const;

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const replies = z.array(z.object({ results: z.array(row) }));

type Row = z.output<typeof row>;
/** The rows of each table. */
export type CatalogRows = { [table in (typeof tables)[number]]: Row[] };

/** A catalog: of a deployment, by its environment in wrangler.toml, or in a local state folder. */
export type Catalog = { env: string | undefined } | { state: string };

function catalogFlags(catalog: Catalog): string[] {
	if ("state" in catalog) return ["--local", "--persist-to", catalog.state];
	return ["--remote", ...(catalog.env ? ["--env", catalog.env] : [])];
}

async function execute(catalog: Catalog, args: string[]): Promise<string> {
	const env = { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true", NO_COLOR: "1" };
	const all = ["d1", "execute", "DB", ...catalogFlags(catalog), "--yes", "--json", ...args];
	try {
		const { stdout } = await promisify(execFile)("wrangler", all, { cwd: project, env, maxBuffer: MOST_BYTES });
		return stdout;
	} catch (error) {
		throw new Refused(`wrangler cannot read or write the catalog:\n${error instanceof Error ? error.message : error}`);
	}
}

/**
 * Reads tokens (as digests), audit trail, drafts and the deployment's secrets. Throws `Refused` if wrangler has no
 * access.
 */
export async function readCatalogRows(catalog: Catalog): Promise<CatalogRows> {
	const command = tables.map((table) => `SELECT * FROM ${table}`).join("; ");
	const [tokens, audit, drafts, secrets] = readJson(replies, await execute(catalog, ["--command", command]));
	const rows = { tokens, audit, drafts, secrets };
	return {
		tokens: rows.tokens?.results ?? [],
		audit: rows.audit?.results ?? [],
		// The entry in the quiz list is made again when the draft is written.
		drafts: (rows.drafts?.results ?? []).map(({ listed: _, ...draft }) => draft),
		// The deep check's last value is not a secret and differs.
		secrets: (rows.secrets?.results ?? []).filter(({ name }) => name !== "health check"),
	};
}

function literal(value: Row[string]): string {
	if (value === null) return "NULL";
	return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

function insertOf(table: string, values: Row): string {
	const names = Object.keys(values).map((name) => `"${name}"`);
	return `INSERT INTO ${table} (${names.join(", ")}) VALUES (${Object.values(values).map(literal).join(", ")});`;
}

/** Writes the rows into an empty catalog, by an SQL file in `folder`. */
export async function writeCatalogRows(catalog: Catalog, rows: CatalogRows, folder: string): Promise<void> {
	const lines = tables.flatMap((table) => rows[table].map((values) => insertOf(table, values)));
	if (lines.length === 0) return;
	const file = join(folder, "catalog.sql");
	await writeFile(file, `${lines.join("\n")}\n`, { mode: 0o600 });
	await execute(catalog, ["--file", file]);
}
