import type { Context } from "hono";
import { type CutLine, type MissingShard, namesOfShards } from "../../contract/missingShard.ts";
import { exportHeaders } from "../../contract/wire.ts";
import type { App } from "./context.ts";

/** A shard stopped responding while its part of an export was being given. */
export class CutOff extends Error {
	override readonly name = "CutOff";
	readonly line: CutLine;

	constructor({ epoch, shard }: MissingShard) {
		super(`the export is cut off at ${epoch}:${shard}`);
		this.line = { kind: "cut", epoch, shard };
	}
}

/** The same pages; of an export that is cut off the last says where, before it fails. */
async function* sayingWhereCut(pages: AsyncGenerator<object[]>): AsyncGenerator<object[]> {
	try {
		yield* pages;
	} catch (error) {
		if (error instanceof CutOff) yield [error.line];
		throw error;
	}
}

/** Pages as they are asked for, a line an object, so that a log of any size passes through little memory. */
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

/** Says in headers what an export leaves out: attempts of the running hour, and parts of the log that do not respond. */
export function sayWhatIsMissing(
	c: Context<App>,
	{ leftOut, missing }: { leftOut: number; missing: MissingShard[] },
): void {
	c.header(exportHeaders.leftOut, String(leftOut));
	if (missing.length > 0) c.header(exportHeaders.missing, namesOfShards(missing));
}

/** Lines of JSON to download as `file`, as they come. What is cut off ends with a `cutLine`, and never as if it were whole. */
export function respondNdjson(c: Context<App>, pages: AsyncGenerator<object[]>, file: string): Response {
	return c.body(toNdjson(sayingWhereCut(pages)), 200, {
		"content-type": "application/x-ndjson; charset=utf-8",
		"content-disposition": `attachment; filename="${file}"`,
	});
}
