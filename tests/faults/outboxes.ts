import vm from "node:vm";
import { build } from "vite";
import { chunksOf } from "../../build/build.ts";
import type { createOutbox } from "../../widget/send/outbox.ts";

/** The widget's own timers run so many times faster than in a reader's page. */
const HASTE = 50;

type Fetch = (url: string, init: { body: string }) => Promise<Response>;

async function outboxScript(): Promise<string> {
	const lib = { entry: "widget/send/outbox.ts", formats: ["iife" as const], name: "outbox" };
	const [chunk] = chunksOf(
		await build({ configFile: false, logLevel: "warn", build: { write: false, minify: false, lib } }),
	);
	if (!chunk) throw new Error("the outbox makes no script");
	return chunk.code;
}

/**
 * The widget's outbox, the real code with all that it imports, as pages run it: in a world of its own
 * with a network of the campaign's, and with time passing faster.
 */
export async function loadOutbox(fetch: Fetch): Promise<typeof createOutbox> {
	const none = () => undefined;
	const world = {
		fetch,
		document: { hidden: false, addEventListener: none, removeEventListener: none },
		addEventListener: none,
		removeEventListener: none,
		setTimeout: (run: () => void, ms: number) => setTimeout(run, ms / HASTE),
		clearTimeout,
	};
	return vm.runInNewContext(`${await outboxScript()}\noutbox.createOutbox`, world);
}
