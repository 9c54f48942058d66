import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { errorCodes, routes } from "../../contract/wire.ts";
import { eventNames } from "../../widget/play/emit.ts";

const page = readFileSync("docs/contract.md", "utf8");
const widget = globSync("widget/**/*.{ts,tsx,css}").map((file) => readFileSync(file, "utf8"));
const source = widget.join("\n");

function namesIn(text: string, pattern: RegExp): string[] {
	return [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))].sort();
}

describe("docs/contract.md", () => {
	it("lists every event, and no other", () => {
		expect(namesIn(page, /\| `readback:(\w+)`/g)).toEqual([...eventNames].sort());
	});

	it("lists every custom property, and no other", () => {
		expect(namesIn(page, /`--readback-(\w+)`/g)).toEqual(namesIn(source, /--readback-(\w+)/g));
	});

	it("lists every part, and no other", () => {
		const [, parts = ""] = /Parts for `::part\(\)`: (.*)\./.exec(page) ?? [];
		expect(namesIn(parts, /`(\w+)`/g)).toEqual(namesIn(source, /part="(\w+)"/g));
	});

	it("lists every attribute that the widget reads of its element", () => {
		const read = namesIn(source, /(?:host|this)\.(?:getAttribute|hasAttribute)\("(\w+)"\)/g);
		expect(namesIn(page, /^\| `(\w+)` \|/gm)).toEqual([...new Set([...read, "lang"])].sort());
	});

	it("lists every language, code of refusal and address", () => {
		const languages = globSync("widget/locales/*.ts").map((file) => basename(file, ".ts"));
		for (const language of languages) expect(page).toMatch(new RegExp(`speaks [^|]*\\b${language}\\b`));
		for (const code of errorCodes) expect(page).toContain(`\`${code}\``);
		for (const route of Object.values(routes)) {
			const address = typeof route === "function" ? route(":id") : route;
			expect(page).toContain(address);
		}
	});
});
