import { ofDocument } from "./ofDocument.ts";

/**
 * The origin that this script was loaded from. A classic script is `currentScript`. For modules `currentScript` is
 * null, so the address is read from an error's stack. Throws if neither contains one of our scripts.
 */
export function home(): string {
	const script = ofDocument("currentScript");
	const own =
		script instanceof HTMLScriptElement
			? script.src
			: `${new Error().stack}`.match(/http\S+?\/(embed|pinned|resize)\b/)?.[0];
	return new URL(`${own}`).origin;
}
