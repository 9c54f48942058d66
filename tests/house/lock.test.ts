import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const lockFile = z.object({
	packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

// `npm ci` refuses a lock file that leaves out the builds for other machines than its author's.
it("locks the builds of every platform", () => {
	const { packages } = lockFile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter(
			(name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
		),
	);
	expect(missing).toEqual([]);
});

const packageFile = z.object({
	dependencies: z.record(z.string(), z.string()),
	devDependencies: z.record(z.string(), z.string()),
});

it("gives a reason for every dependency, and pins it", () => {
	const { dependencies, devDependencies } = packageFile.parse(JSON.parse(readFileSync("package.json", "utf8")));
	const all = { ...dependencies, ...devDependencies };
	const page = readFileSync("docs/decisions/0006-what-we-depend-on.md", "utf8");
	const named = [...page.matchAll(/^\| (`.*`) \|/gm)].flatMap(([, cell = ""]) =>
		[...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
	);
	expect(named.sort()).toEqual(Object.keys(all).sort());
	expect(Object.values(all).filter((version) => !/^\d/.test(version))).toEqual([]);
});
