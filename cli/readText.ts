import { readFile, stat } from "node:fs/promises";
import { limits } from "../contract/wire.ts";

/** Comments and indentation may take several times as much space as the quiz itself. */
const LONGEST = 4 * limits.quizBody;

/** A file cannot be read as text. The message is for its editor. */
export class Unreadable extends Error {}

function causeOf(error: unknown): string {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	if (code === "EACCES" || code === "EPERM") return "cannot be read: its permissions forbid it";
	return `cannot be read (${error instanceof Error ? error.message : error})`;
}

async function bytesOf(file: string): Promise<Uint8Array> {
	const found = await stat(file).catch((error: unknown) => {
		const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
		if (isMissing && /[*?[{]/.test(file)) {
			throw new Unreadable("matches no file here; check the pattern, or write the names of the files");
		}
		throw new Unreadable(isMissing ? "there is no such file" : causeOf(error));
	});
	if (found.isDirectory()) {
		throw new Unreadable(`is a folder; name the files in it, such as ${file.replace(/\/*$/, "")}/*.yaml`);
	}
	if (!found.isFile()) throw new Unreadable("is not a file");
	if (found.size > LONGEST) {
		throw new Unreadable(`has ${found.size} bytes; a quiz file may have at most ${LONGEST}`);
	}
	return readFile(file).catch((error: unknown) => {
		throw new Unreadable(causeOf(error));
	});
}

const looksLikeUtf16 = ([a, b]: Uint8Array) =>
	(a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a !== 0 && b === 0) || (a === 0 && b !== 0);

/**
 * A file's text, which must be UTF-8. Removes the byte-order mark and converts Windows line ends. Throws `Unreadable`.
 */
export async function readText(file: string): Promise<string> {
	const bytes = await bytesOf(file);
	if (bytes.length > 1 && looksLikeUtf16(bytes)) {
		throw new Unreadable("is in UTF-16; save it again with the encoding UTF-8");
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new Unreadable("is not in UTF-8 (an older Windows or Mac encoding?); save it again with the encoding UTF-8");
	}
}
