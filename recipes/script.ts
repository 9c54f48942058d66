/** An address of the Readback server, however its own is written. */
export function addressOf(home: string, path: string): string {
	return new URL(path, home).href;
}

/** Brings the script, once per page and for good: it finds every quiz, and those that come later. */
export function bringScript(home: string): void {
	const source = addressOf(home, "/embed.js");
	if ([...document.scripts].some(({ src }) => src === source)) return;
	const script = document.createElement("script");
	script.async = true;
	script.src = source;
	document.head.append(script);
}
