import axe from "axe-core";
import { Command } from "commander";
import type { Browser, Frame, Page } from "playwright-core";
import { launchChromium } from "../../tests/lib/chromium.ts";
import { bundledQuiz, startWith } from "../../tests/lib/local.ts";
import { median } from "../lib/median.ts";
import { serveSite, type Variant } from "./site.ts";

type Profile = { name: string; cpu: number; network?: { latency: number; bytesPerSecond: number } };

const profiles: Profile[] = [
	{ name: "1x", cpu: 1 },
	{ name: "4x CPU", cpu: 4 },
	{ name: "4x CPU, 1.6 Mbit/s, 150 ms", cpu: 4, network: { latency: 150, bytesPerSecond: 200_000 } },
];

/** One visit. Times in milliseconds from the navigation's start; bytes as they came over the line. */
type Visit = {
	requests: number;
	bytes: number;
	visible: number;
	blocked: number;
	feedback: number;
	/** Interaction to next paint, in steps of 8 ms (Event Timing). */
	inp: number;
	shift: number;
	heap: number;
};

const ours = { answer: "input[type=radio]", feedback: ".verdict, [part=verdict]" };

/** Seven questions of one kind, of the bundled quiz, since the rivals know no other. */
async function benchQuiz() {
	const document = structuredClone((await bundledQuiz()).document);
	const claims: { id: string; question?: { kind: string } }[] = Reflect.get(Object(document), "claims");
	const choices = claims.filter(({ question }) => question?.kind === "choice");
	const seven = Array.from({ length: 7 }, (_, index) => ({ ...choices[index % choices.length], id: `q-${index}` }));
	Object.assign(Object(document), { id: "bench", claims: seven, confidence: false, dontKnow: false });
	Object.assign(Object(document), { bands: [{ from: 0, title: "Played", text: "Thank you." }] });
	return { file: "", id: "bench", document };
}

/** Runs in every document: notes when the first question can be answered, long tasks and layout shifts. */
function observe({ answer, feedback }: { answer: string; feedback: string }): void {
	const noted = { visible: 0, blocked: 0, shift: 0, feedback: 0, inp: 0 };
	Object.assign(window, { noted });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) noted.blocked += Math.max(0, duration - 50);
	}).observe({ type: "longtask", buffered: true });
	new PerformanceObserver((list) => {
		// What a reader's own click moves is no shift (Layout Instability, "hadRecentInput").
		for (const entry of list.getEntries())
			if (!Reflect.get(entry, "hadRecentInput")) noted.shift += Reflect.get(entry, "value");
	}).observe({ type: "layout-shift", buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries())
			if (Reflect.get(entry, "interactionId")) noted.inp = Math.max(noted.inp, entry.duration);
	}).observe({ type: "event", buffered: true, ...{ durationThreshold: 16 } });
	const find = (selector: string) =>
		document.querySelector(selector) ??
		[...document.querySelectorAll("readback-quiz, .quizdown")]
			.map((host) => host.shadowRoot?.querySelector(selector))
			.find((found) => found);
	const look = () => {
		// A handler answers from the moment that the script is there; before, the question is only to be seen.
		if (find(answer)) noted.visible = performance.timeOrigin + performance.now();
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	addEventListener(
		"click",
		({ timeStamp }) => {
			const wait = () => {
				if (find(feedback)) noted.feedback = performance.now() - timeStamp;
				else requestAnimationFrame(wait);
			};
			requestAnimationFrame(wait);
		},
		true,
	);
}

async function visit(browser: Browser, url: string, { cpu, network }: Profile, variant: Variant): Promise<Visit> {
	const selectors = { ...ours, ...variant };
	const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
	const page = await context.newPage();
	await page.addInitScript(observe, { answer: selectors.answer, feedback: selectors.feedback });
	const session = await context.newCDPSession(page);
	await session.send("Network.enable");
	await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
	if (network) {
		const { latency, bytesPerSecond } = network;
		const throughput = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
		await session.send("Network.emulateNetworkConditions", { offline: false, latency, ...throughput });
	}
	let requests = 0;
	let bytes = 0;
	session.on("Network.requestWillBeSent", () => requests++);
	session.on("Network.loadingFinished", ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	await page.goto(url);
	const inner = await frameOf(page);
	await inner.locator(selectors.answer).first().waitFor({ state: "attached" });
	await page.waitForLoadState("networkidle");
	const [atLoad, bytesAtLoad] = [requests, bytes];
	// Peers lay their own circle over the control.
	await inner.locator(selectors.answer).first().click({ force: true });
	const button = inner.getByRole("button", { name: "Check answer" });
	if (await button.count()) await button.click();
	await inner.locator(selectors.feedback).first().waitFor({ state: "attached" });
	const noted = await inner.evaluate(() => Reflect.get(window, "noted"));
	await session.send("HeapProfiler.enable");
	await session.send("HeapProfiler.collectGarbage");
	const { usedSize } = await session.send("Runtime.getHeapUsage");
	// A frame has a clock of its own; the reader waits from the page's start.
	const { shift, start } = await page.evaluate(() => ({
		...Reflect.get(window, "noted"),
		start: performance.timeOrigin,
	}));
	await context.close();
	return {
		requests: atLoad,
		bytes: bytesAtLoad,
		heap: usedSize / 1000,
		...noted,
		visible: noted.visible - start,
		shift,
	};
}

/** Kinds of fault that axe finds in the quiz, before and after an answer; the page around it is the same for all. */
async function faultsOf(browser: Browser, url: string, variant: Variant): Promise<string> {
	const selectors = { ...ours, ...variant };
	const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
	await page.goto(url);
	const inner = await frameOf(page);
	await inner.locator(selectors.answer).first().waitFor({ state: "attached" });
	const look = async () => {
		await inner.evaluate(axe.source);
		const rules = {
			"page-has-heading-one": { enabled: false },
			region: { enabled: false },
			"landmark-one-main": { enabled: false },
			"html-has-lang": { enabled: false },
		};
		const { violations } = await inner.evaluate((options) => Reflect.get(window, "axe").run(options), { rules });
		return violations.map(({ id }: { id: string }) => id).join(" ") || "0";
	};
	const before = await look();
	await inner.locator(selectors.answer).first().click({ force: true });
	const button = inner.getByRole("button", { name: "Check answer" });
	if (await button.count()) await button.click();
	await inner.locator(selectors.feedback).first().waitFor({ state: "attached" });
	const after = await look();
	await page.close();
	return `${before}; ${after}`;
}

async function frameOf(page: Page): Promise<Page | Frame> {
	const isFramed = (await page.locator("iframe").count()) > 0;
	const frame = isFramed ? page.frames().find((each) => each !== page.mainFrame()) : undefined;
	return frame ?? page;
}

const columns = [
	"requests",
	"bytes",
	"visible",
	"blocked",
	"feedback",
	"inp",
	"shift",
	"heap",
] as const satisfies (keyof Visit)[];

function print({ name }: Profile, variants: Variant[], visits: Visit[][]): void {
	console.log(`\n${name}`);
	console.log(`${"".padEnd(26)}${columns.map((column) => column.padStart(11)).join("")}`);
	for (const [index, variant] of variants.entries()) {
		const cells = columns.map((column) => {
			const value = median((visits[index] ?? []).map((each) => each[column]));
			return (column === "shift" ? value.toFixed(3) : value.toFixed(0)).padStart(11);
		});
		console.log(variant.name.padEnd(26) + cells.join(""));
	}
}

async function main({ rounds, peers = false }: { rounds: string; peers?: boolean }): Promise<void> {
	const { server: local, published, forget } = await startWith(await benchQuiz());
	const frame = await (await fetch(`${local.server}/embed/bench`)).text();
	await local.stop();
	const site = await serveSite(published, frame, peers);
	// In one process, so that one throttle holds for a sandboxed frame too.
	const browser = await launchChromium(["--disable-features=IsolateSandboxedIframes"]);
	console.log(`medians of ${rounds} interleaved rounds; milliseconds, bytes (brotli), kB of heap`);
	for (const profile of profiles) {
		const visits: Visit[][] = site.variants.map(() => []);
		for (let round = 0; round < Number(rounds); round++) {
			for (const index of site.variants.keys()) {
				const variant = site.variants[index];
				if (variant) visits[index]?.push(await visit(browser, `${site.origin}/${index}`, profile, variant));
			}
		}
		print(profile, site.variants, visits);
	}
	console.log("\naxe, faults before and after an answer");
	for (const [index, variant] of site.variants.entries()) {
		console.log(`${variant.name.padEnd(26)}${await faultsOf(browser, `${site.origin}/${index}`, variant)}`);
	}
	await browser.close();
	site.stop();
	await forget();
}

await new Command("bench:browser")
	.description("the widget beside a hand-written minimal Preact quiz and a vanilla one, in Chromium")
	.option("--rounds <number>", "visits of each, interleaved", "9")
	.option("--peers", "SurveyJS, react-quiz-component, Formbricks and quizdown too; installed from the registry for it")
	.action(main)
	.parseAsync();
