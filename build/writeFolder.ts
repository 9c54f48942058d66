import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files by their path below a folder. */
export type Files = Map<string, string | Uint8Array>;

/** All files below a folder, under `prefix`. */
export async function filesBelow(folder: string, prefix: string): Promise<Files> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	return new Map(
		await Promise.all(
			paths.map(
				async (path): Promise<[string, Uint8Array]> => [
					prefix + path.slice(folder.length).replaceAll("\\", "/").replace(/^\//, ""),
					await readFile(path),
				],
			),
		),
	);
}

/**
 * Makes a folder hold these files and no others. A file that is as it should be is not touched, so
 * that a server which watches and serves the folder misses nothing.
 */
export async function writeFolder(folder: string, files: Files): Promise<void> {
	await mkdir(folder, { recursive: true });
	const before = await filesBelow(folder, "");
	for (const [path, content] of files) {
		const known = before.get(path);
		if (known && Buffer.from(known).equals(Buffer.from(content))) continue;
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
	for (const path of before.keys()) if (!files.has(path)) await rm(join(folder, path));
}
