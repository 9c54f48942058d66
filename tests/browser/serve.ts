import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { check } from "../../cli/check.ts";
import { migrate, startLocalServer } from "../../cli/localServer.ts";
import { publish } from "../../cli/publish.ts";
import { serveExamples } from "../../examples/serve.ts";
import { build } from "../../widget/build.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";

declare module "vitest" {
	interface ProvidedContext {
		server: string;
		token: string;
		/** Another origin: it serves whatever HTML its `html` parameter says, as a publisher's site would. */
		publisher: string;
		/** Where the pages of `examples/` are. */
		examples: string;
	}
}

async function startPublisher(): Promise<{ origin: string; stop: () => void }> {
	const site = createServer((request, response) => {
		const url = new URL(request.url ?? "/", "http://publisher");
		response.setHeader("content-type", "text/html; charset=utf-8");
		const policy = url.searchParams.get("policy");
		if (policy) response.setHeader("content-security-policy", policy);
		response.end(url.searchParams.get("html"));
	});
	await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
	const address = site.address();
	if (address === null || typeof address === "string") throw new Error("the publisher's site has no port");
	return { origin: `http://127.0.0.1:${address.port}`, stop: () => site.close() };
}

/** The real thing for all browser tests: built widget, local D1 and Durable Objects, published quizzes. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const state = await mkdtemp(join(tmpdir(), "readback-"));
	await build();
	await migrate(state);
	// Browsers that are driven answer faster than anybody reads.
	const vars = { STATS_MINIMUM: "1", STATS_STEP: "1", FASTEST_READER: "0" };
	const local = await startLocalServer({ port: 0, state, vars });
	const { quizzes, faults } = await check(["quizzes/kursk-engineers.yaml"]);
	if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
	const town = { file: "", id: fixtureDocument.id, document: fixtureDocument };
	const withdrawn = { ...town, id: "withdrawn", document: { ...fixtureDocument, id: "withdrawn" } };
	for (const quiz of [...quizzes, town, withdrawn]) await publish(local, quiz);
	const headers = { authorization: `Bearer ${local.token}` };
	await fetch(`${local.server}/api/quizzes/withdrawn/withdraw`, { method: "POST", headers });
	const publisher = await startPublisher();
	provide("server", local.server);
	provide("token", local.token);
	const examples = await serveExamples({ home: local.server, port: 0 });
	provide("publisher", publisher.origin);
	provide("examples", examples.origin);
	return async () => {
		publisher.stop();
		examples.stop();
		await local.stop();
		await rm(state, { recursive: true, force: true });
	};
}
