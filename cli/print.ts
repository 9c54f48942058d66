import { stripVTControlCharacters } from "node:util";

/** Control characters but line ends and tabs, and those that turn the direction of what follows (Unicode, "Bidi_Control"). */
const STEERING = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A text without what would steer a terminal: titles, names and messages come from files and servers. */
export function printable(text: string): string {
	return stripVTControlCharacters(text).replace(STEERING, "");
}

/** Prints a line, or several. */
export function say(text: string): void {
	console.log(printable(text));
}

/** Prints a line beside what was asked for: a fault, advice, a refusal. */
export function warn(text: string): void {
	console.error(printable(text));
}

/** Prints a value for other programs. */
export function printJson(value: unknown): void {
	const steering = /[\u007f-\u009f]/g;
	const text = JSON.stringify(value, null, 2);
	console.log(text.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

/** Prints a file's content as it is, and at a terminal without what would steer it. */
export function printContent(text: string): void {
	process.stdout.write(process.stdout.isTTY ? printable(text) : text);
}

/** Asks or answers in the middle of a dialogue, at the place where its line goes on. */
export function prompt(text: string): void {
	process.stderr.write(printable(text));
}

/** Tells how far long work has come, to whoever watches it at a terminal. */
export function showProgress(text: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r${printable(text)}`);
}

/** The end of long work. */
export function endProgress(): void {
	if (process.stderr.isTTY) process.stderr.write("\n");
}
