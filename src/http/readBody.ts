import { z } from "zod";
import { jsonText, readJson } from "../../contract/readJson.ts";
import { Failure } from "./failure.ts";

/** Reads the bytes of a body, and refuses it as soon as it exceeds `limit`, so memory stays bounded. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
	const tooLarge = () => new Failure("too_large", `the body may have at most ${limit} bytes`);
	const length = request.headers.get("content-length");
	if (Number(length) > limit) throw tooLarge();
	// A body cannot be longer than its Content-Length.
	if (length !== null) return new Uint8Array(await request.arrayBuffer());
	if (!request.body) return new Uint8Array();
	const bytes = new Uint8Array(limit);
	let read = 0;
	for await (const chunk of request.body) {
		if (read + chunk.length > limit) throw tooLarge();
		bytes.set(chunk, read);
		read += chunk.length;
	}
	return bytes.subarray(0, read);
}

/** Reads any JSON from the bytes; its schema must parse it next. */
function parseJson(bytes: Uint8Array): unknown {
	try {
		return readJson(z.unknown(), new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
	} catch {
		// The parser's message is left out, because it quotes the body.
		throw new Failure("invalid_request", "the body must be JSON in UTF-8");
	}
}

/** Symbols cannot occur in parsed JSON; the schema's type allows them. */
function textPath(path: PropertyKey[]): (string | number)[] {
	return path.map((step) => (typeof step === "symbol" ? String(step) : step));
}

/** Parses `value` with the schema. Throws `invalid_request` with the path of each fault. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const issues = result.error.issues.map(({ path, message }) => ({ path: textPath(path), message }));
	throw new Failure("invalid_request", "the body does not fit its schema", { issues });
}

/**
 * Parses each line of a body with the schema. Throws `invalid_request` with the number of the first faulty line and the
 * path of its first fault.
 */
export async function readLines<S extends z.ZodType>(
	request: Request,
	schema: S,
	limit: number,
): Promise<z.output<S>[]> {
	const text = new TextDecoder().decode(await readBytes(request, limit));
	const lines = text.split("\n").filter((line) => line !== "");
	return lines.map((line, index) => {
		const result = jsonText(schema).safeParse(line);
		if (result.success) return result.data;
		const issues = result.error.issues.map(({ path, message }) => ({ path: [index, ...textPath(path)], message }));
		throw new Failure("invalid_request", `line ${index + 1} does not fit its schema`, { issues });
	});
}

/** Reads the fields of a submitted form (`application/x-www-form-urlencoded`) within a size limit. */
export async function readForm(request: Request, limit: number): Promise<URLSearchParams> {
	return new URLSearchParams(new TextDecoder().decode(await readBytes(request, limit)));
}

/**
 * Reads a request's JSON within a size limit, with any content type: answers arrive as `text/plain`, which needs no
 * preflight.
 */
export async function readJsonBody(request: Request, limit: number): Promise<unknown> {
	return parseJson(await readBytes(request, limit));
}
