import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { studioFiles } from "../../../build/studio.ts";
import { publish } from "../../../cli/publish.ts";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { expectSaved, openClaim } from "../../lib/editor.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { deployment, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();
const claims = Array.from({ length: 30 }, (_, index) => {
	const claim = fixtureDocument.claims[index % 5];
	if (!claim) throw new Error("the fixture has five questions");
	return { ...claim, id: `claim-${index + 1}`, statement: `The article says ${index + 1} things.` };
});

/** Puts in place of the newsroom's script one that counts what renders. */
async function countRenders(page: Page): Promise<void> {
	const entry = fileURLToPath(new URL("../../fixtures/counted/studio.ts", import.meta.url));
	const files = await studioFiles({ entry, minify: false });
	await page.route("**/studio/*.js", (route) => {
		const body = files.get(new URL(route.request().url()).pathname.slice(1));
		return body ? route.fulfill({ contentType: "text/javascript", body: String(body) }) : route.abort();
	});
}

/** What has rendered since this was asked last. */
const takeRendered = (page: Page): Promise<unknown> =>
	page.evaluate(() => {
		const rendered: unknown = Reflect.get(globalThis, "rendered");
		const taken = structuredClone(rendered);
		if (typeof rendered === "object" && rendered)
			for (const name of Object.keys(rendered)) Reflect.deleteProperty(rendered, name);
		return taken;
	});

describe("the editor of a quiz of 30 claims", () => {
	it("renders the claim alone that is written in, once for every key", async () => {
		await publish(deployment(), { id: "thirty", document: { ...fixtureDocument, id: "thirty", claims } });
		const page = await openNewsroom(open, newsroomRoutes.home);
		await countRenders(page);
		await page.goto(deployment().server + newsroomRoutes.quizEdit("thirty"));
		const claim = await openClaim(page, 15);
		const statement = claim.getByLabel("What the story says");
		const first = await readAfter(statement.waitFor(), () => takeRendered(page));
		expect(first).toMatchObject({ "ClaimCard 1": 1, "ClaimCard 30": 1 });
		const word = "Bells";
		await statement.focus();
		await page.keyboard.press("Home");
		for (const letter of word) await page.keyboard.press(letter);
		await expectPage(statement).toHaveValue(/^Bells/);
		expect(await readAfter(expectSaved(page), () => takeRendered(page))).toEqual({ "ClaimCard 15": word.length });
	});
});
