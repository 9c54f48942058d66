import { stripVTControlCharacters } from "node:util";

/**
 * Control characters except line ends and tabs, and characters that change the direction of text (Unicode,
 * "Bidi_Control").
 */
const STEERING = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A text without characters that control a terminal. Titles, names and messages come from files and servers. */
export function printable(text: string): string {
	return stripVTControlCharacters(text).replace(STEERING, "");
}

/** Prints text to standard output. */
export function say(text: string): void {
	console.log(printable(text));
}

/** Prints a fault, advice or a refusal to standard error. */
export function warn(text: string): void {
	console.error(printable(text));
}

/** Prints a value as JSON for other programs. */
export function printJson(value: unknown): void {
	const steering = /[\u007f-\u009f]/g;
	const text = JSON.stringify(value, null, 2);
	console.log(text.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

/** Prints a file's content unchanged. In a terminal, control characters are removed. */
export function printContent(text: string): void {
	process.stdout.write(process.stdout.isTTY ? printable(text) : text);
}

/** Prints a part of a dialogue to standard error, without a line end. */
export function prompt(text: string): void {
	process.stderr.write(printable(text));
}

/** Shows the progress of long work, if standard error is a terminal. */
export function showProgress(text: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r${printable(text)}`);
}

/** Ends the line of progress. */
export function endProgress(): void {
	if (process.stderr.isTTY) process.stderr.write("\n");
}
