import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { check } from "../../cli/check.ts";
import { migrate, startLocalServer } from "../../cli/localServer.ts";
import { publish } from "../../cli/publish.ts";
import { build } from "../../widget/build.ts";
import { publishedQuiz } from "../lib/newsroom.ts";
import { below, randomFrom } from "../lib/random.ts";
import { judge, nothingSent, playUntilKilled } from "./killRound.ts";

const READERS = 16;
const QUIZ = "kursk-engineers";

type Options = { rounds: string; seed: string };

async function main({ rounds, seed }: Options): Promise<void> {
	const random = randomFrom(Number(seed));
	const state = await mkdtemp(join(tmpdir(), "readback-kill-"));
	// A low mark for checkpoints, so that wakes after a kill rest on one.
	const settings = { port: 0, state, vars: { CHECKPOINT_ROWS: "100" } };
	await build();
	await migrate(state);
	const sent = nothingSent();
	let violations = 0;
	let local = await startLocalServer(settings);
	const { quizzes } = await check([`quizzes/${QUIZ}.yaml`]);
	for (const quiz of quizzes) await publish(local, quiz);
	const published = await publishedQuiz(local, QUIZ);
	console.log(`seed ${seed}, ${READERS} readers at once; cumulative:`);
	console.log("round  acknowledged attempts  stored  stored unacknowledged  violations");
	for (let round = 1; round <= Number(rounds); round++) {
		await playUntilKilled(local, published, { readers: READERS, killAfter: 50 + below(random, 400), random, sent });
		local = await startLocalServer(settings);
		const verdict = await judge(local, published, sent);
		violations += verdict.violations.length;
		const row = [round, sent.acknowledged.size, verdict.stored, verdict.unacknowledged, verdict.violations.length];
		console.log(row.map((cell, index) => String(cell).padStart([5, 21, 7, 22, 11][index] ?? 0)).join(" "));
		for (const violation of verdict.violations) console.log(`  ${violation}`);
	}
	await local.stop();
	await rm(state, { recursive: true });
	if (violations > 0) process.exitCode = 1;
}

await new Command("bench:kill")
	.description("kill -9 of the server under load: what was acknowledged must be stored, once, and counted")
	.option("--rounds <number>", "how many kills", "8")
	.option("--seed <number>", "where the random plays begin", "1")
	.action(main)
	.parseAsync();
