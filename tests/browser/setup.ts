import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { z } from "zod";
import { freshBuild } from "../../build/freshBuild.ts";
import { check } from "../../cli/check.ts";
import { migrate, startLocalServer } from "../../cli/localServer.ts";
import { setWithdrawn } from "../../cli/newsroom.ts";
import { publish } from "../../cli/publish.ts";
import type { QuizFile } from "../../cli/readQuizFile.ts";
import { serveExamples } from "../../examples/serve.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";
import { type Site, serve } from "../lib/serve.ts";

/** What a file of browser tests has to itself: a server with its token, and the examples as pages of another site. */
export type Place = { server: string; token: string; examples: string };

declare module "vitest" {
	interface ProvidedContext {
		/** One for each of the runner's workers, so that no file sees what readers do in another. */
		places: Place[];
		/** Another origin: it serves whatever HTML its `html` parameter says, as a publisher's site would. */
		publisher: string;
	}
}

function startPublisher(): Promise<Site> {
	return serve((request, response) => {
		const url = new URL(request.url ?? "/", "http://publisher");
		response.setHeader("content-type", "text/html; charset=utf-8");
		const policy = url.searchParams.get("policy");
		if (policy) response.setHeader("content-security-policy", policy);
		response.end(url.searchParams.get("html"));
	});
}

type Stop = () => Promise<void>;

const asking = z.looseObject({
	claims: z.array(z.looseObject({ question: z.looseObject({ kind: z.string() }).optional() })),
});

/** The bundled quiz with its estimate to begin with, on which fields and sliders are tested. */
function withEstimateFirst(quiz: QuizFile): QuizFile {
	const document = asking.parse(quiz.document);
	const isLater = (claim: (typeof document.claims)[number]) => Number(claim.question?.kind !== "number");
	return { ...quiz, document: { ...document, claims: document.claims.toSorted((a, b) => isLater(a) - isLater(b)) } };
}

/** The real thing: local D1 and Durable Objects, published quizzes. */
async function openPlace(migrated: string): Promise<Place & { stop: Stop }> {
	const state = await mkdtemp(join(tmpdir(), "readback-"));
	await cp(migrated, state, { recursive: true });
	// Browsers that are driven answer faster than anybody reads.
	const vars = { STATS_MINIMUM: "1", STATS_STEP: "1", FASTEST_READER: "0", PRIVATE_STORIES: "allow" };
	const local = await startLocalServer({ port: 0, state, vars });
	const { quizzes, faults } = await check(["quizzes/kursk-engineers.yaml"]);
	if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
	const town = { file: "", id: fixtureDocument.id, document: fixtureDocument };
	const withdrawn = { ...town, id: "withdrawn", document: { ...fixtureDocument, id: "withdrawn" } };
	for (const quiz of [...quizzes.map(withEstimateFirst), town, withdrawn]) await publish(local, quiz);
	await setWithdrawn(local, "withdrawn", "withdraw");
	const examples = await serveExamples({ home: local.server, port: 0 });
	const stop = async () => {
		examples.stop();
		await local.stop();
		await rm(state, { recursive: true, force: true });
	};
	return { server: local.server, token: local.token, examples: examples.origin, stop };
}

/** Built widget, a publisher's site, and a place for each worker. */
export async function setup({ provide, vitest }: TestProject): Promise<Stop> {
	await freshBuild();
	const workers = Array.from({ length: vitest.config.maxWorkers });
	const migrated = await mkdtemp(join(tmpdir(), "readback-"));
	await migrate(migrated);
	const places = await Promise.all(workers.map(() => openPlace(migrated)));
	await rm(migrated, { recursive: true, force: true });
	const publisher = await startPublisher();
	provide(
		"places",
		places.map(({ stop: _, ...place }) => place),
	);
	provide("publisher", publisher.origin);
	return async () => {
		publisher.stop();
		await Promise.all(places.map(({ stop }) => stop()));
	};
}
