import { z } from "zod";
import { errorBody } from "../contract/describe.ts";
import { inNewsroom } from "../contract/newsroomRoutes.ts";
import { nextPageIn } from "../contract/nextPage.ts";
import { readReply } from "../contract/readJson.ts";
import type { ErrorCode, Issue } from "../contract/wire.ts";
import { words } from "./words.ts";

/** A refusal with a message for people. `isSignedOut` says that only signing in again helps. */
export class Refusal extends Error {
	readonly code: ErrorCode | undefined;
	readonly issues: Issue[];
	constructor(message: string, code?: ErrorCode, issues: Issue[] = []) {
		super(message);
		this.code = code;
		this.issues = issues;
	}
	get isSignedOut(): boolean {
		return this.code === "unauthorized";
	}
}

/** The server's refusal as text for editors. */
async function refusalIn(response: Response): Promise<Refusal> {
	const body = await readReply(errorBody, response).catch(() => undefined);
	if (!body) return new Refusal(words.fault.unknown);
	const { code, message, issues } = body.error;
	if (code === "unauthorized") return new Refusal(words.fault.signedOut, code);
	return new Refusal(`${message.charAt(0).toUpperCase()}${message.slice(1)}.`, code, issues);
}

/** Sends a request to the API with the browser's session. Throws a `Refusal`. */
async function send(path: string, init: RequestInit = {}): Promise<Response> {
	const headers = { ...(init.body && { "content-type": "application/json" }), ...init.headers };
	const response = await fetch(inNewsroom(path), { ...init, headers }).catch((error: unknown) => {
		if (error instanceof DOMException && error.name === "AbortError") throw error;
		throw new Refusal(words.fault.offline);
	});
	if (!response.ok) throw await refusalIn(response);
	return response;
}

async function read<S extends z.ZodType>(schema: S, response: Response): Promise<z.output<S>> {
	return readReply(schema, response).catch((error: unknown) => {
		if (error instanceof z.ZodError) throw new Refusal(words.fault.unknown);
		throw error;
	});
}

/** Sends a request and parses the reply with its schema. Throws a `Refusal`. */
export async function ask<S extends z.ZodType>(schema: S, path: string, init?: RequestInit): Promise<z.output<S>> {
	return read(schema, await send(path, init));
}

/** A page of a list, and where the next one begins. `next` is absent on the last page. */
export async function askPage<S extends z.ZodType>(
	schema: S,
	path: string,
	init?: RequestInit,
): Promise<{ list: z.output<S>; next: string | undefined }> {
	const response = await send(path, init);
	const link = nextPageIn(response.headers.get("link"));
	const next = link === undefined ? undefined : new URL(link, location.href).searchParams.get("after");
	return { list: await read(schema, response), next: next ?? undefined };
}

/** The result, or undefined if the server has no such thing. */
export function orNone<T>(asked: Promise<T>): Promise<T | undefined> {
	return asked.catch((error: unknown) => {
		if (error instanceof Refusal && error.code === "not_found") return undefined;
		throw error;
	});
}
