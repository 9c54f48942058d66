import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files by their path below a folder. */
export type Files = Map<string, string | Uint8Array>;

/** All files below a folder, with `prefix` before their paths. */
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
 * Makes a folder contain exactly these files. Unchanged files are not written, so that a server that watches the folder
 * is not disturbed.
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
