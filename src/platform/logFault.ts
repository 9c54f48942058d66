import { z } from "zod";

/** Everything that the Worker logs. docs/operations.md says what to do about each. */
export type FaultEvent =
	| "unforeseen"
	| "shard-failed"
	| "shard-late"
	| "shard-overloaded"
	| "shard-moved"
	| "folded-unreadable"
	| "fold-failed"
	| "summary-failed"
	| "checkpoint-failed"
	| "checkpoint-unreadable"
	| "turnstile-failed"
	| "health-failed";

/** What a fault is about. It never identifies a reader. */
export type FaultContext = { quiz?: string; epoch?: number; shard?: number; route?: string; part?: string };

/** An error in one shard. It is passed on to the code that replies. */
export class ShardError extends Error {
	override readonly name = "ShardError";
	readonly context: FaultContext;

	constructor({ quiz, epoch, shard }: Required<Pick<FaultContext, "quiz" | "epoch" | "shard">>, cause: unknown) {
		super(`shard ${epoch}:${shard} of ${quiz} failed`, { cause });
		this.context = { quiz, epoch, shard };
	}
}

const LONGEST_CAUSE = 300;
const FRAMES = 4;
/** How long the same fault is not logged again. The next log line says how often it occurred meanwhile. */
const QUIET_MS = 10_000;
const FAULTS_KEPT = 200;

/**
 * An error's cause in one line. A parser's message quotes the text it read, which may be an answer, so only the kind
 * and the path of such errors are logged.
 */
export function causeOf(error: unknown): string {
	if (error instanceof ShardError) return causeOf(error.cause);
	if (error instanceof z.ZodError) {
		return `ZodError: ${error.issues.map(({ path, code }) => `${path.join(".")} ${code}`.trim()).join(", ")}`.slice(
			0,
			LONGEST_CAUSE,
		);
	}
	if (!(error instanceof Error)) return "something that is no error was thrown";
	if (error.name === "SyntaxError") return "SyntaxError: a text cannot be read";
	return `${error.name}: ${error.message}`.replaceAll(/\s+/g, " ").slice(0, LONGEST_CAUSE);
}

/** The first frames of an error's stack, without its message. */
function framesOf(error: unknown): string[] {
	if (error instanceof ShardError) return framesOf(error.cause);
	const { stack = "" } = error instanceof Error ? error : {};
	const lines = stack.split("\n").map((line) => line.trim());
	return lines.filter((line) => /^at \S/.test(line) && line.length < LONGEST_CAUSE).slice(0, FRAMES);
}

const said = new Map<string, { until: number; unsaid: number }>();

/** How often the fault occurred since it was last logged. Undefined if it was logged within QUIET_MS. */
function unsaidOf(name: string, now: number): number | undefined {
	const known = said.get(name);
	if (known && now < known.until) {
		known.unsaid++;
		return undefined;
	}
	if (said.size >= FAULTS_KEPT) said.clear();
	said.set(name, { until: now + QUIET_MS, unsaid: 0 });
	return known?.unsaid ?? 0;
}

/**
 * Logs a fault for operators as one line of JSON: what, where and why. Of a request it contains only the route's
 * pattern: no address, user agent, token or answer.
 */
export function logFault(event: FaultEvent, { quiz, epoch, shard, route, part }: FaultContext, error?: unknown): void {
	const context = { quiz, epoch, shard, route, part };
	const cause = error === undefined ? undefined : causeOf(error);
	const unsaid = unsaidOf(JSON.stringify([event, context, cause]), Date.now());
	if (unsaid === undefined) return;
	const at = event === "unforeseen" || event === "shard-failed" ? framesOf(error) : undefined;
	console.error(JSON.stringify({ event, ...context, cause, at, ...(unsaid > 0 && { unsaid }) }));
}
