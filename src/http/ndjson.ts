import type { Context } from "hono";
import { type CutLine, type MissingShard, namesOfShards } from "../../contract/missingShard.ts";
import { exportHeaders } from "../../contract/wire.ts";
import type { App } from "./context.ts";

/** A shard stopped responding during an export. */
export class CutOff extends Error {
	override readonly name = "CutOff";
	readonly line: CutLine;

	constructor({ epoch, shard }: MissingShard) {
		super(`the export is cut off at ${epoch}:${shard}`);
		this.line = { kind: "cut", epoch, shard };
	}
}

/** The same pages. If the export is cut off, a last line says where, and then the stream fails. */
async function* sayingWhereCut(pages: AsyncGenerator<object[]>): AsyncGenerator<object[]> {
	try {
		yield* pages;
	} catch (error) {
		if (error instanceof CutOff) yield [error.line];
		throw error;
	}
}

/**
 * Streams pages with one object in each line, only as fast as they are read, so that a log of any size needs little
 * memory.
 */
function toNdjson(pages: AsyncGenerator<object[]>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await pages.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value.map((line) => `${JSON.stringify(line)}\n`).join("")));
		},
		cancel: () => pages.return(undefined).then(() => undefined),
	});
}

/** Sets the headers that say what an export lacks: attempts of the current hour, and shards that do not respond. */
export function sayWhatIsMissing(
	c: Context<App>,
	{ leftOut, missing }: { leftOut: number; missing: MissingShard[] },
): void {
	c.header(exportHeaders.leftOut, String(leftOut));
	if (missing.length > 0) c.header(exportHeaders.missing, namesOfShards(missing));
}

/**
 * Streams lines of JSON for download as `file`. If the export is cut off, it ends with a `cutLine`, so that it never
 * looks complete.
 */
export function respondNdjson(c: Context<App>, pages: AsyncGenerator<object[]>, file: string): Response {
	return c.body(toNdjson(sayingWhereCut(pages)), 200, {
		"content-type": "application/x-ndjson; charset=utf-8",
		"content-disposition": `attachment; filename="${file}"`,
	});
}
