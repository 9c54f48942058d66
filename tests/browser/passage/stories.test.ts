import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { publish } from "../../../cli/publish.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { explainerDocument, storiesDocument } from "../../fixtures/stories.ts";
import { violationsOf } from "../../lib/axe.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { answersOf, requestsOf, settled } from "../../lib/requests.ts";

const { open } = useBrowser();
const GONE = "This passage is no longer in the article.";
const ELSEWHERE = "This passage is not on this page.";
const FIND = "Show me in the article";
/** What the page hears of it. */
const listen =
	'<script>window.errors = []; document.addEventListener("readback:error", ({ detail }) => errors.push(detail.code));</script>';

const [hall, bridge] = storiesDocument.stories;

beforeAll(async () => {
	const stories = [hall, { ...bridge, url: "https://paper.example/bridge?ref=us" }];
	const claims = storiesDocument.claims.map((claim) => ({
		...claim,
		passages: [{ exact: `gone from ${claim.story}` }],
	}));
	const syndicated = { ...fixtureDocument.article, url: "https://paper.example/hall" };
	for (const document of [
		{ ...storiesDocument, stories, claims },
		{ ...fixtureDocument, id: "syndicated", article: syndicated },
		{ ...storiesDocument, id: "two-stories-unquoted" },
		explainerDocument,
	]) {
		await publish(place(), { id: document.id, document });
	}
});

async function answered(quiz: string, body = ""): Promise<Reader> {
	const reader = new Reader(await open(publisherPage(`${listen}${body}<main><h1>A paper</h1>${embed(quiz)}</main>`)));
	await reader.arrive();
	await reader.respond();
	await reader.check();
	return reader;
}

/** What came back when the page asked for its quiz. */
const quizReply = (page: Page) =>
	requestsOf(page)
		.find((request) => new URL(request.url()).pathname.startsWith("/api/quizzes/"))
		?.response();

const errorsOf = ({ quiz }: Reader) => quiz.page().evaluate("window.errors");

describe("a quiz about several stories", () => {
	it("says which one each answer is from, and tells the newsroom what is gone from its own page alone", async () => {
		const reader = await answered("two-stories", '<link rel="canonical" href="https://paper.example/hall/">');
		const { quiz } = reader;
		await expectPage(quiz.getByText("Misleading")).toBeVisible();
		await expectPage(quiz.getByRole("link", { name: "Town hall reopens" })).toHaveAttribute(
			"href",
			"https://paper.example/hall#:~:text=gone%20from%20hall",
		);
		await quiz.getByRole("button", { name: FIND }).click();
		await expectPage(quiz.getByText(GONE)).toBeVisible();
		await expect.poll(() => errorsOf(reader)).toEqual(["passage missing"]);
		await reader.goOn();
		await reader.respond();
		await reader.check();
		await quiz.getByRole("button", { name: FIND }).click();
		await expectPage(quiz.getByText(ELSEWHERE)).toBeVisible();
		await expectPage(quiz.getByRole("link", { name: "Bridge closes" })).toHaveAttribute(
			"href",
			"https://paper.example/bridge?ref=us#:~:text=gone%20from%20bridge",
		);
		await expectPage(quiz.getByRole("button", { name: ELSEWHERE })).toBeFocused();
		await reader.goOn();
		await expectPage(quiz.locator("fieldset").first()).toContainText("Put these in order, from first to last");
		await reader.play();
		await expect
			.poll(() => answersOf(quiz.page()).at(-1))
			.toMatchObject({
				done: true,
				answers: { clock: { passageMissing: true }, bell: { response: expect.anything() } },
			});
		expect(answersOf(quiz.page()).at(-1)?.answers.bell).not.toHaveProperty("passageMissing");
		await expect.poll(() => errorsOf(reader)).toEqual(["passage missing"]);
		await expect.poll(() => violationsOf(quiz.page())).toEqual([]);
	});

	it("offers no way to a passage that there is not, and names the story all the same", async () => {
		const { quiz } = await answered("two-stories-unquoted");
		await quiz.getByRole("button", { name: "Next question" }).click();
		const again = new Reader(quiz.page());
		await again.respond();
		await again.check();
		await expectPage(quiz.getByText("Bridge closes")).toBeVisible();
		await expectPage(quiz.getByRole("button", { name: FIND })).toHaveCount(0);
		await expectPage(quiz.locator("q, blockquote")).toHaveCount(0);
	});

	it("plays on a page of its own and in a frame, with links to its stories", async () => {
		const page = await open(`${place().server}/quizzes/two-stories`);
		await expectPage(page.getByRole("link", { name: "Bridge closes" }).first()).toBeVisible();
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await reader.check();
		await expectPage(reader.quiz.getByRole("link", { name: "Town hall reopens" })).toBeVisible();
		await expectPage(reader.quiz.getByText(FIND)).toHaveCount(0);
		await expect.poll(() => violationsOf(page)).toEqual([]);
	});
});

describe("a syndicated copy of a story", () => {
	it("has the way to the story and accuses nobody", async () => {
		const reader = await answered("syndicated");
		await expectPage(reader.quiz.getByText("Town hall reopens")).toHaveCount(0);
		await reader.quiz.getByRole("button", { name: FIND }).click();
		await expectPage(reader.quiz.getByText(ELSEWHERE)).toBeVisible();
		await expectPage(reader.quiz.getByRole("link", { name: "Town hall reopens" })).toBeVisible();
		await expect.poll(() => errorsOf(reader)).toEqual([]);
	});

	it.each([
		["its canonical link", (url: string) => `<link rel="canonical" href="${url}">`],
		["its og:url", (url: string) => `<meta property="og:url" content="${url}?utm=1">`],
	])("is the story's own page where %s says so", async (_, head) => {
		const reader = await answered("syndicated", head("https://www.paper.example/hall/"));
		await reader.quiz.getByRole("button", { name: FIND }).click();
		await expectPage(reader.quiz.getByText(GONE)).toBeVisible();
	});
});

describe("a released script", () => {
	/** The first release whose script knows format 3. */
	const KNOWS = "0.4.0";
	const released = readdirSync("pinned").filter((name) => name.endsWith(".js"));

	it.each(released.filter((name) => name >= KNOWS))("(%s) plays what its format can say", async (name) => {
		const { server } = place();
		const page = await open(
			publisherPage(
				`<readback-quiz quiz="two-stories"></readback-quiz><script async src="${server}/pinned/${name}"></script>`,
			),
		);
		const reader = new Reader(page);
		await reader.arrive();
		expect(await reader.play()).toBe(3);
	});

	it.each(released.filter((name) => name < KNOWS))(
		"(%s) leaves what stands in the element where a quiz says more than it knows",
		async (name) => {
			const { server } = place();
			const script = `<script async src="${server}/pinned/${name}"></script>`;
			const page = await open(
				publisherPage(`<readback-quiz quiz="two-stories"><p>To the quiz</p></readback-quiz>${script}`),
			);
			await expect.poll(async () => (await quizReply(page))?.status()).toBe(406);
			await settled(page);
			await expectPage(page.getByText("To the quiz")).toBeVisible();
			await expectPage(page.getByRole("radio")).toHaveCount(0);
		},
	);
});

describe("a quiz without questions", () => {
	it.each([
		["in a story", () => publisherPage(`<main><h1>A paper</h1>${embed("what-is-said")}</main>`)],
		["on a page of its own", () => `${place().server}/quizzes/what-is-said`],
	])("is an explainer by itself, %s", async (_, address) => {
		const page = await open(address());
		const quiz = page.locator("section.quiz");
		await expectPage(quiz.locator("summary")).toHaveCount(explainerDocument.claims.length);
		await quiz.locator("summary").first().click();
		await expectPage(quiz.getByText("Reported").first()).toBeVisible();
		await expectPage(quiz.getByRole("radio")).toHaveCount(0);
		await expect.poll(() => violationsOf(page)).toEqual([]);
	});

	it("is one in a frame, as high as what is open, and finds passages in the page around", async () => {
		const { server } = place();
		const frame = `<iframe src="${server}/embed/what-is-said" title="Quiz" width="100%" height="300" sandbox="allow-scripts allow-popups" style="border:0"></iframe><script async src="${server}/resize.js"></script>`;
		const page = await open(publisherPage(`<p>It is said that the clock has come.</p>${frame}`));
		const inner = page.frameLocator("iframe");
		await inner.locator("summary:visible").first().click();
		const find = inner.getByRole("button", { name: FIND }).first();
		await find.click();
		await expect
			.poll(() => page.evaluate(() => [...(CSS.highlights.get("readback") ?? [])].map((range) => String(range))))
			.toEqual(["the clock has come"]);
		await expect.poll(() => page.locator("iframe").evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(500);
	});

	it("is complete where no script runs", async () => {
		const page = await open(`${place().server}/quizzes/what-is-said`, { javaScriptEnabled: false });
		await page.locator("summary:visible").first().click();
		await expectPage(page.getByText("The mayor").first()).toBeVisible();
	});
});
