import { createToken } from "../cli/newsroom.ts";
import { newsroomLink } from "../cli/newsroomLink.ts";
import { newsroomRoutes } from "../contract/newsroomRoutes.ts";
import { launchChromium } from "../tests/lib/chromium.ts";
import { mouseHands } from "../tests/lib/hands.ts";
import { bundledQuiz, startWith } from "../tests/lib/local.ts";
import { publishQuiz, storyPage, writeQuiz } from "../tests/lib/newsroomStory.ts";
import { serve } from "../tests/lib/serve.ts";

const viewport = { width: 1280, height: 660 };

const paper = await serve((_, response) => {
	response.setHeader("content-type", "text/html; charset=utf-8");
	response.end(`<!doctype html><html lang="en"><title>A paper</title><body>${storyPage}</body></html>`);
});
const { server: local, forget } = await startWith(await bundledQuiz(), { vars: { PRIVATE_STORIES: "allow" } });
const browser = await launchChromium();
const context = await browser.newContext({ viewport, permissions: ["clipboard-read", "clipboard-write"] });
const page = await context.newPage();
const picture = (name: string) => page.screenshot({ path: `docs/images/newsroom-${name}.png` });

const { token } = await createToken(local, { name: "Ada Fern", scopes: ["author"] });
await page.goto(await newsroomLink({ server: local.server, token }, newsroomRoutes.quizNew));
await page.getByRole("button", { name: "Open the newsroom" }).click();
const hands = mouseHands(page);
await writeQuiz(hands, page, paper.origin, "Why is the iron bridge closed?");
await page.locator(".claim-name").first().click();
await page.getByRole("region", { name: "Preview" }).getByText("How long is the bridge closed?").waitFor();
await page.getByText("Saved as a draft").waitFor();
await picture("editor");
await publishQuiz(hands, page);
await picture("publish");
await page.goto(local.server + newsroomRoutes.home);
await page.locator(".quizzes").getByText("Why is the iron bridge closed?").waitFor();
await page.getByText("No readers yet").first().waitFor();
await picture("home");
await page
	.getByRole("navigation", { name: "Why is the iron bridge closed?" })
	.getByRole("link", { name: "Embed" })
	.click();
await page.frameLocator("iframe").getByText("How long is the bridge closed?").waitFor();
await picture("embed");
await browser.close();
paper.stop();
await local.stop();
await forget();
