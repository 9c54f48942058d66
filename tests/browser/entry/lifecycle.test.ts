import { describe, expect, it } from "vitest";
import { embed, holdBack, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { apiRequestsOf, settled } from "../../lib/requests.ts";

const { open } = useBrowser();

describe("an element", () => {
	it("may be inserted later, and removed again without a trace", async () => {
		const page = await open(publisherPage(`<main></main><script async src="${place().server}/embed.js"></script>`));
		const insert = () =>
			page.evaluate(() => {
				const element = document.createElement("readback-quiz");
				element.setAttribute("quiz", "town-hall");
				document.querySelector("main")?.append(element);
			});
		await insert();
		const reader = new Reader(page);
		await reader.arrive();
		await reader.respond();
		await page.evaluate(() => document.querySelector("readback-quiz")?.remove());
		await insert();
		await reader.arrive();
		await expectPage(reader.quiz.getByRole("radio").first()).not.toBeChecked();
		await settled(page);
		expect(apiRequestsOf(page)).toEqual(["GET /api/quizzes/town-hall", "GET /api/quizzes/town-hall"]);
	});

	it("with spaces around its quiz's id is played", async () => {
		const html = '<readback-quiz quiz=" town-hall\n"></readback-quiz>';
		const page = await open(publisherPage(`${html}<script async src="${place().server}/embed.js"></script>`));
		const reader = new Reader(page);
		await reader.arrive();
		await reader.play();
	});

	it("that is moved to another place of the page plays on", async () => {
		const page = await open(publisherPage(`${embed("town-hall")}<aside></aside>`));
		const reader = new Reader(page);
		await reader.arrive();
		const before = apiRequestsOf(page);
		await reader.respond();
		await reader.check();
		await page.evaluate(() => {
			const element = document.querySelector("readback-quiz");
			if (element) document.querySelector("aside")?.append(element);
		});
		await reader.goOn();
		await reader.sees("Question 2 of 5");
		await settled(page);
		expect(apiRequestsOf(page)).toEqual([...before, "POST /api/quizzes/town-hall/answers"]);
	});

	it("shows another quiz, in another language or mode, when its attributes say so", async () => {
		const page = await open(publisherPage(embed("town-hall")));
		const reader = new Reader(page);
		const set = (name: string, value: string) =>
			reader.quiz.evaluate((element, [key = "", to = ""]) => element.setAttribute(key, to), [name, value]);
		await reader.arrive();
		await reader.respond();
		await set("quiz", "kursk-engineers");
		await reader.quiz.getByText("Question 1 of 9").waitFor();
		await expectPage(reader.quiz.locator(":checked")).toHaveCount(0);
		await set("lang", "de");
		await reader.quiz.getByText("Frage 1 von 9").waitFor();
		await reader.respond();
		const field = reader.quiz.getByRole("textbox");
		const given = await readAfter(expectPage(field).not.toHaveValue(""), () => field.inputValue());
		await set("lang", "de");
		await settled(page);
		await expectPage(field).toHaveValue(given);
		await set("mode", "explainer");
		await expectPage(reader.quiz.getByRole("group")).toHaveCount(11);
	});

	it("whose mind changes while something is under way shows what was wanted last", async () => {
		const german = holdBack("**/de.js");
		const page = await open(publisherPage(embed("town-hall", 'lang="de"')), { prepare: german.prepare });
		const reader = new Reader(page);
		await german.asked;
		await reader.quiz.evaluate((element) => element.setAttribute("lang", "fr"));
		await reader.sees("Question 1 sur 5");
		german.letThrough();
		await settled(page);
		await reader.respond();
		await reader.sees("Question 1 sur 5");
	});
});

describe("an element that is removed", () => {
	/** Counts what a page has been given to hold: listeners outside the element, timers, observers. */
	const count = () => {
		const held = new Map<string, number>();
		const add = (name: string, by: number) => held.set(name, (held.get(name) ?? 0) + by);
		Object.assign(window, { held: () => Object.fromEntries([...held].filter(([, value]) => value !== 0)) });
		for (const target of [window, document]) {
			const { addEventListener: listen, removeEventListener: forget } = target;
			const known = new Set<string>();
			const names = new Map<unknown, string>();
			const nameOf = (type: string, listener: unknown) => {
				if (!names.has(listener)) names.set(listener, String(names.size));
				return `${type} ${names.get(listener)}`;
			};
			target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
				known.add(nameOf(type, listener));
				add("listeners", 1);
				listen.call(target, type, listener, options);
			};
			target.removeEventListener = (type: string, listener: EventListener) => {
				if (known.delete(nameOf(type, listener))) add("listeners", -1);
				forget.call(target, type, listener);
			};
		}
		const timers = new Set<number>();
		const { setTimeout: later, clearTimeout: never } = window;
		const timeout = (run: () => void, ms?: number) => {
			const timer = later(() => {
				if (timers.delete(timer)) add("timers", -1);
				run();
			}, ms);
			timers.add(timer);
			add("timers", 1);
			return timer;
		};
		Object.assign(window, {
			setTimeout: timeout,
			clearTimeout: (timer: number) => {
				if (timers.delete(timer)) add("timers", -1);
				never(timer);
			},
		});
		for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
			const { observe, disconnect } = prototype;
			const observing = new WeakSet<object>();
			prototype.observe = function (this: object, ...what: unknown[]) {
				if (!observing.has(this)) add("observers", 1);
				observing.add(this);
				Reflect.apply(observe, this, what);
			};
			prototype.disconnect = function (this: object) {
				if (observing.delete(this)) add("observers", -1);
				Reflect.apply(disconnect, this, []);
			};
		}
	};

	it("leaves no listener, timer or observer behind, however often", async () => {
		const page = await open(publisherPage(`<main></main><script async src="${place().server}/embed.js"></script>`), {
			prepare: (fresh) => fresh.addInitScript(count),
		});
		const held = () => page.evaluate(() => Reflect.get(window, "held")());
		// What drives the page has its own listeners from the first look on; they are there before the second round.
		let before: unknown;
		for (let round = 0; round < 4; round++) {
			await page.evaluate(() => {
				const element = document.createElement("readback-quiz");
				element.setAttribute("quiz", "town-hall");
				document.querySelector("main")?.replaceChildren(element);
			});
			const reader = new Reader(page);
			await reader.arrive();
			await reader.respond();
			await reader.check();
			// Others' answers are shown once the acknowledgement is read; then nothing is under way.
			await reader.quiz.locator(".readers").waitFor();
			const during = await readAfter(settled(page), held);
			await page.evaluate(() => document.querySelector("readback-quiz")?.remove());
			if (round === 0) before = await readAfter(settled(page), held);
			expect(during).not.toEqual(before);
			await expect.poll(held).toEqual(before);
		}
	});
});
