import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../cli/check.ts";
import { migrate, startLocalServer } from "../cli/localServer.ts";
import { publish } from "../cli/publish.ts";
import { routes } from "../contract/wire.ts";
import { build } from "../widget/build.ts";
import { launchChromium } from "./lib/chromium.ts";
import { publishedQuiz } from "./lib/newsroom.ts";
import { playOf } from "./lib/plays.ts";
import { randomFrom } from "./lib/random.ts";

const QUIZ = "kursk-engineers";
const PLAYS = 60;
const viewport = { width: 640, height: 880 };

const state = await mkdtemp(join(tmpdir(), "readback-picture-"));
await build();
await migrate(state);
const local = await startLocalServer({ port: 0, state, vars: { STATS_STEP: "1" } });
const { quizzes } = await check([`quizzes/${QUIZ}.yaml`]);
for (const quiz of quizzes) await publish(local, quiz);
const published = await publishedQuiz(local, QUIZ);
const random = randomFrom(7);
for (let n = 0; n < PLAYS; n++) {
	const [, body] = playOf(published, random);
	await fetch(local.server + routes.answers(QUIZ), { method: "POST", body: JSON.stringify(body) });
}
const browser = await launchChromium();
const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5 });
await page.goto(local.server);
const quiz = page.locator("readback-quiz");
await quiz.scrollIntoViewIfNeeded();
await quiz.getByRole("spinbutton").fill("6000");
await quiz.getByRole("button", { name: "I’m sure" }).click();
await quiz.getByRole("button", { name: "Next question" }).click();
await quiz.getByRole("radio").nth(2).check();
await quiz.getByRole("button", { name: "I’m sure" }).click();
await quiz.getByText("readers who chose to play").waitFor();
await quiz.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 16));
await page.screenshot({ path: "docs/images/quiz.png" });
await browser.close();
await local.stop();
await rm(state, { recursive: true });
