import type { ErrorBody, ErrorCode, Issue } from "../../contract/wire.ts";
import { type FaultContext, logFault, ShardError } from "../platform/logFault.ts";

const UNFORESEEN_WAIT_S = 5;

const statuses = {
	invalid_request: 400,
	unauthorized: 401,
	forbidden: 403,
	not_found: 404,
	withdrawn: 404,
	method_not_allowed: 405,
	format: 406,
	precondition_failed: 412,
	too_large: 413,
	too_many_requests: 429,
	not_implemented: 501,
	unavailable: 503,
} as const satisfies { [code in ErrorCode]: number };

/** A refusal that the sender can understand. It is thrown anywhere, and one place turns it into a reply. */
export class Failure extends Error {
	override readonly name = "Failure";
	readonly code: ErrorCode;
	readonly issues: Issue[] | undefined;
	readonly headers: Record<string, string>;

	constructor(code: ErrorCode, message: string, more: { issues?: Issue[]; headers?: Record<string, string> } = {}) {
		super(message);
		this.code = code;
		this.issues = more.issues;
		this.headers = more.headers ?? {};
	}

	get status() {
		return statuses[this.code];
	}

	get body(): ErrorBody {
		const { code, message, issues } = this;
		return { error: issues ? { code, message, issues } : { code, message } };
	}
}

/**
 * Turns any error into a refusal. An unexpected error is logged with its route only, and becomes a temporary failure
 * (503).
 */
export function toFailure(error: unknown, context: FaultContext): Failure {
	if (error instanceof Failure) return error;
	if (error instanceof ShardError) logFault("shard-failed", { ...context, ...error.context }, error);
	else logFault("unforeseen", context, error);
	return unavailable(UNFORESEEN_WAIT_S);
}

/** A temporary failure of the platform: the same request may succeed a little later. */
export function unavailable(retryAfterSeconds: number): Failure {
	const headers = { "retry-after": String(retryAfterSeconds) };
	return new Failure("unavailable", "the server cannot answer now; try again", { headers });
}
