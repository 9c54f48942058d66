import { readFileSync } from "node:fs";
import vm from "node:vm";
import { transformWithOxc } from "vite";
import type { createOutbox } from "../../widget/send/outbox.ts";

/** The widget's own timers run so many times faster than in a reader's page. */
const HASTE = 50;

type Fetch = (url: string, init: { body: string }) => Promise<Response>;

/**
 * The widget's outbox, the real code, as pages run it: in a world of its own with a network of the
 * campaign's, and with time passing faster.
 */
export async function loadOutbox(fetch: Fetch): Promise<typeof createOutbox> {
	const source = readFileSync("widget/send/outbox.ts", "utf8");
	const { code } = await transformWithOxc(source, "outbox.ts");
	const script = code.replaceAll("export ", "");
	const none = () => undefined;
	const world = {
		fetch,
		document: { hidden: false, addEventListener: none, removeEventListener: none },
		addEventListener: none,
		removeEventListener: none,
		setTimeout: (run: () => void, ms: number) => setTimeout(run, ms / HASTE),
		clearTimeout,
	};
	return vm.runInNewContext(`${script}\ncreateOutbox`, world);
}
