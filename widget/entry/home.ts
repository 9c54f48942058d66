import { ofDocument } from "./ofDocument.ts";

/**
 * The origin that this script came from. A classic script knows itself; a module, whose `currentScript` is null, and
 * what a module imports are named where an error says which line it came from.
 * Throws where no script of ours is found: then nothing is done.
 */
export function home(): string {
	const script = ofDocument("currentScript");
	const own =
		script instanceof HTMLScriptElement
			? script.src
			: `${new Error().stack}`.match(/http\S+?(?=\/(embed|pinned|resize)\b)/)?.[0];
	return new URL(`${own}`).origin;
}
