import { expect, it } from "vitest";
import { unstable_readConfig } from "wrangler";
import { z } from "zod";

const config = z.object({
	name: z.string(),
	assets: z.unknown(),
	d1_databases: z.array(z.object({ binding: z.string(), database_id: z.string(), migrations_dir: z.string() })),
	durable_objects: z.object({ bindings: z.array(z.object({ name: z.string(), class_name: z.string() })) }),
	migrations: z.unknown(),
	vars: z.record(z.string(), z.string()),
	ratelimits: z.array(z.object({ name: z.string(), namespace_id: z.string(), simple: z.unknown() })),
	observability: z.unknown(),
});

const read = (env?: string) =>
	config.parse(unstable_readConfig({ config: "wrangler.toml", ...(env && { env }) }, { hideWarnings: true }));

/** What an environment does not inherit, less the names of its own resources. */
function boundIn(env?: string): object {
	const { assets, d1_databases, durable_objects, migrations, vars, ratelimits, observability } = read(env);
	return {
		assets,
		databases: d1_databases.map(({ database_id: _, ...each }) => each),
		objects: durable_objects.bindings,
		migrations,
		vars: Object.keys(vars),
		limits: ratelimits.map(({ namespace_id: _, ...each }) => each),
		observability,
	};
}

it("staging binds all that production binds, to resources of its own", () => {
	expect(boundIn("staging")).toEqual(boundIn());
	const [production, staging] = [read(), read("staging")];
	expect(staging.name).not.toBe(production.name);
	expect(staging.d1_databases[0]?.database_id).not.toBe(production.d1_databases[0]?.database_id);
	expect(staging.ratelimits[0]?.namespace_id).not.toBe(production.ratelimits[0]?.namespace_id);
});

it.each([undefined, "staging"])("no invocation log, trace or query string of a request is kept (%s)", (env) => {
	expect(read(env).observability).toMatchObject({
		redact_query_string: true,
		logs: { invocation_logs: false },
		traces: { enabled: false },
	});
});
