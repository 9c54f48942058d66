import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";

/** Makes a call and waits for all that the Worker goes on doing after its answer. */
export async function settle(request: (ctx: ExecutionContext) => Response | Promise<Response>): Promise<Response> {
	const ctx = createExecutionContext();
	const response = await request(ctx);
	await waitOnExecutionContext(ctx);
	return response;
}
