import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "vitest";
import { publish } from "../../../cli/publish.ts";
import { readQuizFile } from "../../../cli/readQuizFile.ts";
import { newsQuizzes } from "../../fixtures/newsQuizzes.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

describe("a quiz as newsrooms make them", () => {
	it.each(newsQuizzes.map(({ quiz, told }) => ({ id: quiz.id, quiz, told })))(
		"is sound, is published and is played to its end: $id",
		async ({ id, quiz, told }) => {
			const folder = await mkdtemp(join(tmpdir(), "readback-news-"));
			const file = join(folder, `${id}.json`);
			await writeFile(file, JSON.stringify(quiz));
			const read = await readQuizFile(file);
			await rm(folder, { recursive: true });
			if (!("quiz" in read)) throw new Error(JSON.stringify(read));
			await publish(place(), read.quiz);
			const reader = new Reader(await open(publisherPage(embed(id))), 0, quiz.language.slice(0, 2));
			await reader.arrive();
			for (const words of told) {
				const slider = reader.quiz.getByRole("slider");
				if (typeof words === "string") await slider.press("ArrowRight");
				else await reader.respond();
				await reader.check();
				await reader.sees(...[words].flat());
				await reader.goOn();
			}
			await reader.sees(reader.words.shareResult);
		},
	);
});
