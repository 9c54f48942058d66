import { describe, expect, it } from "vitest";
import { report } from "../../../contract/report.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { apiRequestsOf, settled } from "../../lib/requests.ts";

const { open } = useBrowser();

async function statsOf(quiz: string) {
	return report.parse(await (await fetch(`${place().server}/api/quizzes/${quiz}/stats`)).json());
}

describe("a reader on the demo page", () => {
	it("takes the whole quiz with the mouse, in two requests, and is counted on the stats page", async () => {
		const before = await statsOf("kursk-engineers");
		const page = await open(`${place().server}/`);
		const reader = new Reader(page);
		await reader.arrive();
		expect(await reader.play()).toBe(9);
		await expect.poll(async () => (await statsOf("kursk-engineers")).completed).toBe(before.completed + 1);
		await settled(page);
		expect(apiRequestsOf(page).filter((each) => each.startsWith("POST"))).toHaveLength(2);
		await page.getByRole("link", { name: "How readers answered" }).first().click();
		await page.getByRole("heading", { level: 1, name: "Kursk and Pyongyang: who says what?" }).waitFor();
		await page.getByText(`Answered every question: ${before.completed + 1}`).waitFor();
	});

	it("sees verdict, passage, speaker and standing after an answer, and sources a tap away", async () => {
		const page = await open(`${place().server}/`);
		const reader = new Reader(page);
		const { quiz } = reader;
		await reader.arrive();
		await quiz.getByRole("textbox").fill("6000");
		await quiz.getByRole("button", { name: "Not sure" }).click();
		await reader.sees(
			"Right. The answer: 6,000 people.",
			"6,000 engineers and construction workers",
			"Announced",
			"What stands behind it",
		);
		await quiz.getByText("What stands behind it").click();
		await reader.sees("The Korea Herald", "June 17, 2025", "Promised or planned; it has not happened yet.");
		const link = quiz.getByRole("link", { name: "Report on Shoigu’s announcement in Pyongyang" });
		await expectPage(link).toHaveAttribute("rel", "noopener");
	});
});

describe("a reader on another site", () => {
	it("plays all five kinds, shares the result and takes the quiz again", async () => {
		const page = await open(publisherPage(embed("town-hall")), {
			prepare: async (fresh) => {
				await fresh.context().grantPermissions(["clipboard-read", "clipboard-write"]);
			},
		});
		const reader = new Reader(page);
		await reader.arrive();
		expect(await reader.play()).toBe(5);
		await reader.quiz.getByRole("button", { name: "Share my result" }).click();
		const copied = expectPage(reader.quiz.getByText("Copied.")).toBeVisible();
		const shared = await readAfter(copied, () => page.evaluate(() => navigator.clipboard.readText()));
		expect(shared).toMatch(
			/^What happened at the town hall\?\n[\d.]+ of 5 [🟩🟨🟥⬜]{5}\nhttp:\/\/127\.0\.0\.1:\d+\/$/u,
		);
		const { started } = await statsOf("town-hall");
		await reader.quiz.getByRole("button", { name: "Play again" }).click();
		const sent = page.waitForResponse((response) => response.request().postData()?.includes('"again":true') ?? false);
		await reader.respond();
		await reader.check();
		expect((await sent).status()).toBe(200);
		await reader.sees("This is a retake; it does not count in the figures.");
		expect((await statsOf("town-hall")).started).toBe(started);
	});

	it("comes from a square of the result to its place in the review, and hears for three seconds of a copy", async () => {
		const page = await open(publisherPage(embed("town-hall")), {
			prepare: async (fresh) => {
				await fresh.context().grantPermissions(["clipboard-read", "clipboard-write"]);
				await fresh.clock.install();
			},
		});
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play();
		await reader.quiz.getByRole("button", { name: "Question 3 of 5: " }).click();
		const item = reader.quiz.locator("details[data-claim=bell]");
		await expectPage(item).toHaveAttribute("open", "");
		await expectPage(item.locator("summary")).toBeFocused();
		await expectPage(item.locator("summary")).toContainText("You: True. Right: False.");
		await expect.poll(() => page.evaluate(() => location.hash)).toBe("");
		await reader.quiz.getByRole("button", { name: "Share my result" }).click();
		await expectPage(reader.quiz.getByText("Copied.")).toBeVisible();
		await page.clock.runFor(2_900);
		await expectPage(reader.quiz.getByText("Copied.")).toBeVisible();
		await page.clock.runFor(200);
		await expectPage(reader.quiz.getByText("Copied.")).toHaveCount(0);
	});

	it("is told what is missing before a question can be checked", async () => {
		const page = await open(publisherPage(embed("town-hall")));
		const { quiz } = new Reader(page);
		await new Reader(page).arrive();
		await quiz.getByRole("button", { name: "I’m sure" }).click();
		await expectPage(quiz.getByRole("status")).toHaveText("Choose one answer");
		await quiz.getByRole("button", { name: "I don’t know" }).click();
		await expectPage(new Reader(page).verdict).toHaveText("You didn’t know. The answer: The new one.");
	});

	it("says the right answer once after every answer, of whatever kind", async () => {
		const reader = new Reader(await open(publisherPage(embed("town-hall"))));
		await reader.arrive();
		const said = await reader.play({
			each: async (state) => {
				if (state === "explaining") await expectPage(reader.quiz.getByText(/The answer:/)).toHaveCount(1);
			},
		});
		expect(said).toBe(5);
	});

	it("orders by dragging too", async () => {
		const page = await open(publisherPage(embed("town-hall")));
		const reader = new Reader(page);
		await reader.arrive();
		for (let n = 0; n < 4; n++) {
			await reader.respond();
			await reader.check();
			await reader.goOn();
		}
		const rows = reader.quiz.getByRole("listitem");
		await reader.dragLastToTop(page.mouse, ["mayor", "poet", "choir"]);
		await expectPage(rows).toContainText(["choir", "mayor", "poet"]);
		await reader.check();
		await expectPage(reader.verdict).toHaveText("Right");
	});

	it("leaves nothing in cookies or storage, and the host page hears what happens", async () => {
		const listen = `<script>window.heard = []; for (const name of ["ready","start","view","answer","explain","complete"]) document.addEventListener("readback:" + name, (event) => heard.push([name, event.detail]));</script>`;
		const page = await open(publisherPage(listen + embed("town-hall")));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play();
		const heard = await readAfter(settled(page), () => page.evaluate(() => Reflect.get(window, "heard")));
		const quiz = "town-hall";
		expect(heard.slice(0, 5)).toEqual([
			["ready", { quiz, revision: 1 }],
			["view", { quiz, question: "clock", n: 1, total: 5 }],
			["start", { quiz }],
			["answer", { quiz, question: "clock", credit: 0 }],
			["explain", { quiz, question: "clock" }],
		]);
		expect(heard.at(-1)).toEqual(["complete", { quiz, score: expect.any(Number), maximum: 5000 }]);
		await expect.poll(() => page.context().cookies()).toEqual([]);
		await expect.poll(() => page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
		await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
	});
});
