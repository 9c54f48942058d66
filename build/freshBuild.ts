import { mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
/** Written at the end of a build, because unchanged output files keep their old times. */
const stamp = join(project, "dist/built");
/** Everything that a build depends on. */
const sources = ["build", "widget", "contract", "pinned", "src/pages", "studio", "lint", "package-lock.json"];

const changedAt = async (path: string) => (await stat(path).catch(() => undefined))?.mtimeMs;

/** When something below a path was last changed, added or deleted, in milliseconds since 1970. */
async function newestBelow(path: string): Promise<number> {
	const info = await stat(path);
	if (!info.isDirectory()) return info.mtimeMs;
	const below = (await readdir(path)).map((name) => newestBelow(join(path, name)));
	return Math.max(info.mtimeMs, ...(await Promise.all(below)));
}

/** Builds the served files, unless no source has changed since the last build. */
export async function freshBuild(): Promise<void> {
	const newest = Math.max(...(await Promise.all(sources.map((path) => newestBelow(join(project, path))))));
	const built = await changedAt(stamp);
	if (built !== undefined && built > newest && (await changedAt(join(project, "dist/public/manifest.json")))) return;
	const began = new Date();
	await build();
	await mkdir(dirname(stamp), { recursive: true });
	await writeFile(stamp, "");
	// A source that changes during the build makes it stale.
	await utimes(stamp, began, began);
}

if (import.meta.main) await freshBuild();
