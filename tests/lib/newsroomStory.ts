import type { Page } from "playwright-core";
import { expectPage, readAfter } from "./expectPage.ts";
import type { Hands } from "./hands.ts";

const paragraphs = [
	"The iron bridge over the Lenne closes on Monday for eleven months, the town said on Thursday. It carries 6,400 cars on a working day, and the next crossing lies four kilometres upstream.",
	"Engineers found cracks in two of its nine piers in the spring. The piers were built in 1911, and nobody had dived to look at them since the nineties, Ada Fern of the building office said.",
	"The repair will cost 2.4 million euros. The state pays 60 percent of it, and the town the rest, which it takes from the money for the new swimming hall. “Nobody likes it, and nobody has found another way,” the mayor said.",
	"Buses will turn round at the station, the ferry runs from six in the morning, and the school of the west bank begins a quarter of an hour later. Ambulances keep a car on each side of the river.",
	"First the deck is taken off, then the piers are drilled and filled, and in the last weeks the rails are laid anew. The shops at the bridgehead expect to lose a third of what they take, their association says.",
];

/** A story's page as a paper has it on its site. */
export const storyPage = `<nav><a href="/">Home</a></nav><article><h1>Iron bridge closes for eleven months</h1>
	<p class="byline">By Ada Fern</p>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>`;

type Question = (hands: Hands, page: Page) => Promise<void>;
type Told = { words: string; statement: string; prompt: string; ask: Question };

const field = (page: Page, name: string) => page.locator(".claim.open").getByLabel(name, { exact: true });

const answers =
	(texts: readonly string[], right: readonly number[], wrong: string): Question =>
	async (hands, page) => {
		for (const [index, text] of texts.entries()) {
			await hands.write(field(page, `Answer ${index + 1}`), text);
			if (right.includes(index)) await hands.tick(field(page, `Answer ${index + 1} is right`));
			else if (wrong) await hands.write(page.locator(`[id$="options-${index}-feedback"]`), wrong);
		}
	};

const kind = async (hands: Hands, page: Page, name: string) => hands.tick(field(page, name));

/** How near an estimate has to be, the slider's ends, and what readers who guess wrong are told. */
async function range(
	hands: Hands,
	page: Page,
	{ within, to, told }: { within: string; to: string; told: string },
): Promise<void> {
	await hands.write(page.getByLabel("Right within"), within);
	await hands.write(field(page, "Slider from"), "0");
	await hands.write(page.getByLabel("to", { exact: true }), to);
	for (const far of ["low", "high"])
		await hands.write(page.getByLabel(`What readers who guess too ${far} are told`), told);
}

const claims: Told[] = [
	{
		words: "closes on Monday for eleven months",
		statement: "The bridge is closed for eleven months.",
		prompt: "How long is the bridge closed?",
		ask: answers(["Eleven months", "Six weeks", "Two years"], [0], "The town speaks of eleven months."),
	},
	{
		words: "takes from the money for the new swimming hall",
		statement: "The state and the town pay for the repair together.",
		prompt: "Who pays for the repair?",
		ask: async (hands, page) => {
			await kind(hands, page, "Several are right");
			await answers(["The state", "The town", "The railway"], [0, 1], "")(hands, page);
		},
	},
	{
		words: "nobody had dived to look at them since the nineties",
		statement: "The piers had not been looked at for decades.",
		prompt: "Divers look at the piers every year.",
		ask: async (hands, page) => {
			await kind(hands, page, "True or false");
			await hands.tick(field(page, "False"));
			await hands.write(page.getByLabel("What readers who are wrong are told"), "The last look was in the nineties.");
		},
	},
	{
		words: "6,400 cars on a working day",
		statement: "6,400 cars cross the bridge on a working day.",
		prompt: "How many cars cross it on a working day?",
		ask: async (hands, page) => {
			await kind(hands, page, "Estimate");
			await hands.write(field(page, "The right number"), "6400");
			await hands.write(field(page, "Unit"), "cars");
			await range(hands, page, { within: "500", to: "20000", told: "There are 6,400." });
		},
	},
	{
		words: "First the deck is taken off",
		statement: "The deck comes off before the piers are filled.",
		prompt: "What is done first, and what last?",
		ask: async (hands, page) => {
			await kind(hands, page, "Put in order");
			for (const [index, text] of ["Take off the deck", "Fill the piers", "Lay the rails"].entries())
				await hands.write(field(page, `Item ${index + 1}`), text);
			await hands.write(page.getByLabel("What readers who are wrong are told"), "Deck, piers, rails.");
		},
	},
	{
		words: "The state pays 60 percent of it",
		statement: "The state pays 60 percent of the repair.",
		prompt: "Which share does the state pay?",
		ask: async (hands, page) => {
			await kind(hands, page, "Estimate");
			await hands.choose(field(page, "Kind of number"), "percent");
			await hands.write(field(page, "The right number"), "60");
			await range(hands, page, { within: "5", to: "100", told: "It is 60 percent." });
		},
	},
];

/** From the story's address to a quiz of six questions of every kind, ready to be published. */
export async function writeQuiz(hands: Hands, page: Page, address: string, title: string): Promise<void> {
	await hands.write(page.getByLabel("Its address"), address);
	await hands.press(page.getByRole("button", { name: "Read it" }));
	await expectPage(page.getByRole("textbox", { name: "The story’s text" })).toContainText("The iron bridge");
	for (const [index, { words, statement, prompt, ask }] of claims.entries()) {
		await hands.select(words);
		await hands.press(page.getByRole("button", { name: "Make a claim of this" }));
		await expectPage(page.getByLabel("What the story says")).toBeFocused();
		await expectPage(page.locator(".claims > li").nth(index)).toHaveClass(/open/);
		await hands.write(page.getByLabel("What the story says"), statement);
		await hands.choose(page.getByLabel("How certain it is"), "reported");
		await hands.write(page.getByLabel("Who says it"), "The town’s building office");
		await hands.write(page.getByLabel("What is behind it"), "The office *found cracks* in the spring.");
		if (index !== 2) await hands.write(page.locator(".claim.open").getByLabel("Question", { exact: true }), prompt);
		await ask(hands, page);
		if (index === 2) await hands.write(page.getByLabel("A statement to judge"), prompt);
	}
	await hands.write(page.getByLabel("Title", { exact: true }), title);
}

/** Presses through the dialog to what readers get; gives the code that is to be pasted into the story. */
export async function publishQuiz(hands: Hands, page: Page): Promise<string> {
	await hands.press(page.getByRole("button", { name: "Publish …" }));
	const dialog = page.getByRole("dialog", { name: "Publish" });
	await hands.press(dialog.getByRole("button", { name: "Publish", exact: true }));
	await expectPage(dialog).toContainText("Published as revision");
	await hands.press(dialog.getByRole("button", { name: "Copy the code" }));
	const copied = expectPage(dialog.getByText("Copied")).toBeVisible();
	return readAfter(copied, () => page.evaluate(() => navigator.clipboard.readText()));
}
