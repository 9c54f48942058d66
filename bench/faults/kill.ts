import { Command } from "commander";
import { judge, nothingSent, playUntilKilled } from "../../tests/faults/killRound.ts";
import { bundledQuiz, startWith } from "../../tests/lib/local.ts";
import { below, randomFrom } from "../../tests/lib/random.ts";

const READERS = 16;

type Options = { rounds: string; seed: string };

async function main({ rounds, seed }: Options): Promise<void> {
	const random = randomFrom(Number(seed));
	// A low mark for checkpoints, so that wakes after a kill rest on one.
	const { server, published, state, restart, forget } = await startWith(await bundledQuiz(), {
		vars: { CHECKPOINT_ROWS: "100" },
	});
	const sent = nothingSent();
	let violations = 0;
	let local = server;
	console.log(`seed ${seed}, ${READERS} readers at once; cumulative:`);
	console.log("round  acknowledged attempts  stored  stored unacknowledged  violations");
	for (let round = 1; round <= Number(rounds); round++) {
		await playUntilKilled(local, published, { readers: READERS, killAfter: 50 + below(random, 400), random, sent });
		local = await restart();
		const verdict = await judge(local, published, { sent, state });
		violations += verdict.violations.length;
		const row = [round, sent.acknowledged.size, verdict.stored, verdict.unacknowledged, verdict.violations.length];
		console.log(row.map((cell, index) => String(cell).padStart([5, 21, 7, 22, 11][index] ?? 0)).join(" "));
		for (const violation of verdict.violations) console.log(`  ${violation}`);
	}
	await local.stop();
	await forget();
	if (violations > 0) process.exitCode = 1;
}

await new Command("bench:kill")
	.description("kill -9 of the server under load: what was acknowledged must be stored, once, and counted")
	.option("--rounds <number>", "how many kills", "8")
	.option("--seed <number>", "where the random plays begin", "1")
	.action(main)
	.parseAsync();
