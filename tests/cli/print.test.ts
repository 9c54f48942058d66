import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { fetchArticle } from "../../cli/article.ts";
import { printable, printJson } from "../../cli/print.ts";

describe("what the command line prints", () => {
	it.each([
		["colours and clears", "a\u001b[31mred\u001b[2Jb", "aredb"],
		["a title of the window", "a\u001b]0;owned\u0007b", "ab"],
		["eight-bit sequences", "a\u009b31mb", "ab"],
		["a carriage return that overwrites the line", "1 fault\rsound", "1 faultsound"],
		["backspaces", "ab\b\bcd", "abcd"],
		["turned directions", "a\u202etxt.exe\u202cb", "atxt.exeb"],
		["line ends and tabs", "a\n\tb", "a\n\tb"],
		["words of any script", "İstanbul, 東京, عمان, 👩‍🚀", "İstanbul, 東京, عمان, 👩‍🚀"],
	])("has nothing that steers a terminal: %s", (_, text, expected) => {
		expect(printable(text)).toBe(expected);
	});

	it("writes eight-bit controls in JSON as escapes that say the same", () => {
		const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
		onTestFinished(() => log.mockRestore());
		printJson({ title: "a\u009b31m\u001b[0m" });
		const text = String(log.mock.calls[0]?.[0]);
		expect(text).toBe('{\n  "title": "a\\u009b31m\\u001b[0m"\n}');
	});

	it("goes through the functions of one file", () => {
		const files = readdirSync("cli", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
		const direct = files.filter((name) =>
			/console\.|std(out|err)\.write/.test(readFileSync(join("cli", name), "utf8")),
		);
		expect(direct).toEqual(["print.ts"]);
	});
});

describe("an article from the web", () => {
	it("is read no further than its bound, however much its server sends", async () => {
		let sent = 0;
		const server = createServer((_, response) => {
			response.writeHead(200, { "content-type": "text/html" });
			const part = Buffer.alloc(1_000_000, " ");
			const more = () => {
				while (!response.destroyed) {
					sent += part.length;
					if (!response.write(part)) return;
				}
			};
			response.on("drain", more);
			more();
		});
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		onTestFinished(() => void server.close());
		const address = server.address();
		const port = address !== null && typeof address === "object" ? address.port : 0;
		await expect(fetchArticle(`http://127.0.0.1:${port}/`)).rejects.toThrow(/has more than 10000000 bytes/);
		expect(sent).toBeLessThan(40_000_000);
	});
});
