/** Prints a value for other programs. */
export function printJson(value: unknown): void {
	console.log(JSON.stringify(value, null, 2));
}
