import { Command } from "commander";
import { type QuizDocument, quiz as quizSchema } from "../../contract/quiz.ts";
import { campaign, type Faults } from "../../tests/faults/campaign.ts";
import { bundledQuiz } from "../../tests/lib/local.ts";

function isQuiz(document: unknown): document is QuizDocument {
	return quizSchema.safeParse(document).success;
}

type Options = { seeds: string; first: string; plays: string; kills: string };

async function main({ seeds, first, plays, kills }: Options): Promise<void> {
	const { document } = await bundledQuiz();
	if (!isQuiz(document)) throw new Error("the bundled quiz is not sound");
	const sums: Faults = {};
	let played = 0;
	let violated = 0;
	for (let seed = Number(first); seed < Number(first) + Number(seeds); seed++) {
		const verdict = await campaign({
			seed,
			plays: Number(plays),
			kills: Number(kills),
			document,
		});
		played += verdict.plays;
		violated += verdict.violations.length;
		for (const [kind, count] of Object.entries(verdict.faults)) sums[kind] = (sums[kind] ?? 0) + count;
		const { stored, epochs, violations } = verdict;
		console.log(
			`seed ${seed}: ${verdict.plays} plays, ${stored} stored in ${epochs} epochs, ${violations.length} violations`,
		);
		for (const violation of violations) console.log(`  ${violation}`);
	}
	const faults = Object.entries(sums).map(([kind, count]) => `${kind} ${count}`);
	console.log(`\n${seeds} seeds, ${played} plays, violations ${violated}\n${faults.join(", ")}`);
	if (violated > 0) process.exitCode = 1;
}

await new Command("bench:faults")
	.description(
		"widgets behind a bad network against a server that fails, is killed, grows and is edited: nothing lost, nothing twice",
	)
	.option("--seeds <number>", "how many campaigns", "8")
	.option("--first <number>", "the first seed", "1")
	.option("--plays <number>", "readers in each", "300")
	.option("--kills <number>", "kills of the server in each", "2")
	.action(main)
	.parseAsync();
