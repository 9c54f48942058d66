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
	scripts: z.record(z.string(), z.string()).default({}),
});
const read = (path: string) => packageFile.parse(JSON.parse(readFileSync(path, "utf8")));

it("gives a reason for every dependency, and pins it", () => {
	const files = ["package.json", "recipes/package.json"].map(read);
	const all = Object.assign(
		{},
		...files.flatMap(({ dependencies, devDependencies }) => [dependencies, devDependencies]),
	);
	const page = readFileSync("docs/decisions/0006-what-we-depend-on.md", "utf8");
	const named = [...page.matchAll(/^\| (`.*`) \|/gm)].flatMap(([, cell = ""]) =>
		[...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
	);
	expect(named.sort()).toEqual(Object.keys(all).sort());
	expect(Object.values(all).filter((version) => !/^\d/.test(String(version)))).toEqual([]);
});

it("runs every check with the one command", () => {
	const { scripts } = read("package.json");
	const checks = Object.keys(scripts).filter((name) => name.startsWith("check:"));
	expect(checks.filter((name) => !scripts.check?.includes(`npm run ${name}`))).toEqual([]);
});
