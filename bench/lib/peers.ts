import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readJson } from "../../contract/readJson.ts";

/** Where packages are that only benchmarks need; they are not among the project's own. */
export const peersFolder = new URL("../browser/peers/", import.meta.url).pathname;

const packageFile = z.object({ dependencies: z.record(z.string(), z.string()) });

/** Installs them, where they are not yet. */
export function installPeers(): void {
	const { dependencies } = readJson(packageFile, readFileSync(join(peersFolder, "package.json"), "utf8"));
	if (Object.keys(dependencies).every((name) => existsSync(join(peersFolder, "node_modules", name)))) return;
	const install = ["install", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-package-lock"];
	const { status, stderr } = spawnSync("npm", install, { cwd: peersFolder, encoding: "utf8" });
	if (status !== 0) throw new Error(`the peers cannot be installed:\n${stderr}`);
}
