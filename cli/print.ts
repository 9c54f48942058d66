/** Prints a value for other programs. */
export function printJson(value: unknown): void {
	console.log(JSON.stringify(value, null, 2));
}

/** Tells how far long work has come, to whoever watches it at a terminal. */
export function showProgress(text: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r${text}`);
}

/** The end of long work. */
export function endProgress(): void {
	if (process.stderr.isTTY) process.stderr.write("\n");
}
