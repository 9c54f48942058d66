/** An address on the Readback server. `home` may end with a slash or not. */
export function addressOf(home: string, path: string): string {
	return new URL(path, home).href;
}

/** Adds the script once per page. It starts every quiz, including those added later. */
export function bringScript(home: string): void {
	const source = addressOf(home, "/embed.js");
	if ([...document.scripts].some(({ src }) => src === source)) return;
	const script = document.createElement("script");
	script.async = true;
	script.src = source;
	document.head.append(script);
}
