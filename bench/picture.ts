import { newsroomLink } from "../cli/newsroomLink.ts";
import { newsroomRoutes } from "../contract/newsroomRoutes.ts";
import { launchChromium } from "../tests/lib/chromium.ts";
import { bundledQuiz, startWith } from "../tests/lib/local.ts";
import { playOf, sendAnswers } from "../tests/lib/plays.ts";
import { randomFrom } from "../tests/lib/random.ts";

const PLAYS = 180;
const viewport = { width: 640, height: 880 };

const { server: local, published, forget } = await startWith(await bundledQuiz(), { vars: { STATS_STEP: "1" } });
const random = randomFrom(7);
for (let n = 0; n < PLAYS; n++) {
	const [, body] = playOf(published, random, 0.8 * random());
	await sendAnswers(local.server, published.quiz.id, body);
}
const browser = await launchChromium();
// Bars that still grow would be pictured half-way.
const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5, reducedMotion: "reduce" });
await page.goto(local.server);
const quiz = page.locator("readback-quiz");
await quiz.scrollIntoViewIfNeeded();
await quiz.getByRole("radio").first().check();
await quiz.getByRole("button", { name: "I’m sure" }).click();
await quiz.getByRole("button", { name: "Next question" }).click();
await quiz.getByRole("radio").nth(2).check();
await quiz.getByRole("button", { name: "I’m sure" }).click();
await quiz.getByText("readers who chose to play").waitFor();
await quiz.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 16));
await page.screenshot({ path: "docs/images/quiz.png" });
const figures = newsroomRoutes.quizFigures(published.quiz.id);
await page.goto(await newsroomLink(local, figures));
await page.getByRole("button", { name: "Open the newsroom" }).click();
await page.waitForURL(local.server + figures);
await page.screenshot({ path: "docs/images/stats.png" });
await browser.close();
await local.stop();
await forget();
