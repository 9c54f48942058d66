/**
 * The origin that this script came from. A classic script knows itself; a module does not (its
 * `currentScript` is null), so there the first tag that names the loader speaks for it.
 */
export function home(): string {
	const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
	return new URL(script?.getAttribute("src") ?? "", document.baseURI).origin;
}
