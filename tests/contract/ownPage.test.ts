import { describe, expect, it } from "vitest";
import { isOwnHost, isOwnPage } from "../../contract/ownPage.ts";

const isOwn = (page: string, story: string) => isOwnPage([new URL(page)], new URL(story));

describe("the story's own page", () => {
	it.each([
		["https://paper.example/bridge", "https://paper.example/bridge"],
		["http://paper.example/bridge", "https://paper.example/bridge"],
		["https://www.paper.example/bridge/", "https://paper.example/bridge"],
		["https://paper.example/bridge", "https://www.paper.example/bridge/"],
		["https://m.paper.example/bridge#comments", "https://www.paper.example/bridge"],
		["https://amp.paper.example/bridge", "https://paper.example/bridge"],
		["https://paper.example/bridge/amp", "https://paper.example/bridge"],
		["https://paper.example/bridge/amp/", "https://paper.example/bridge"],
		["https://PAPER.example./bridge", "https://paper.example/bridge"],
		["https://paper.example/bridge?utm_source=x&ref=home", "https://paper.example/bridge"],
		["https://paper.example/?p=12&utm_source=x", "https://paper.example/?p=12"],
		["https://paper.example", "https://paper.example/"],
		["https://paper.example/br%c3%bccke", "https://paper.example/brücke"],
		["https://brücke.example/", "https://xn--brcke-lva.example"],
		["https://paper.example/50%", "https://paper.example/50%"],
	])("is %s for %s", (page, story) => {
		expect(isOwn(page, story)).toBe(true);
	});

	it.each([
		["https://paper.example/budget", "https://paper.example/bridge"],
		["https://paper.example/bridge/more", "https://paper.example/bridge"],
		["https://paper.example/Bridge", "https://paper.example/bridge"],
		["https://other.example/bridge", "https://paper.example/bridge"],
		["https://news.paper.example/bridge", "https://paper.example/bridge"],
		["https://mm.example/bridge", "https://m.example/bridge"],
		["https://paper.example/?p=13", "https://paper.example/?p=12"],
		["https://paper.example/", "https://paper.example/?p=12"],
		["https://paper.example/lamp", "https://paper.example/l"],
	])("is not %s for %s", (page, story) => {
		expect(isOwn(page, story)).toBe(false);
	});

	it("is told by any of a page's addresses", () => {
		const pages = ["https://preview.example/x", "https://paper.example/bridge"].map((each) => new URL(each));
		expect(isOwnPage(pages, new URL("https://paper.example/bridge"))).toBe(true);
		expect(isOwnPage([], new URL("https://paper.example/bridge"))).toBe(false);
	});

	it.each([
		["www.paper.example", true],
		["paper.example", true],
		["copy.example", false],
		["null", false],
		["", false],
	])("may be at the host %j: %s", (host, is) => {
		expect(isOwnHost(host, new URL("https://paper.example/bridge"))).toBe(is);
	});
});
