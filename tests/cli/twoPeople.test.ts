import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { createToken, findDocument, readAudit } from "../../cli/newsroom.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";
import { type Local, startWith } from "../lib/local.ts";

const desk = mkdtempSync(join(tmpdir(), "readback-two-"));
let local: Local;
const tokens: { [name: string]: string } = {};

beforeAll(async () => {
	local = await startWith({ id: fixtureDocument.id, document: fixtureDocument });
	for (const name of ["Ada", "Ben"]) {
		tokens[name] = (await createToken(local.server, { name, scopes: ["author"], days: 1 })).token;
	}
}, 120_000);
afterAll(async () => {
	await local.server.stop();
	await local.forget();
	rmSync(desk, { recursive: true });
});

type Said = { code: number; out: string; err: string };

/** Runs the command line as somebody of the newsroom, in the folder with the files. */
function as(name: string, ...args: string[]): Promise<Said> {
	const env = { ...process.env, HOME: desk, READBACK_SERVER: local.server.server, READBACK_TOKEN: tokens[name] };
	return new Promise((done) => {
		execFile("node", [resolve("cli/readback.ts"), ...args], { cwd: desk, env }, (error, out, err) =>
			done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
		);
	});
}

const read = (file: string) => readFileSync(join(desk, file), "utf8");
const write = (file: string, text: string) => writeFileSync(join(desk, file), text);
const edit = (file: string, from: string, to: string) => {
	expect(read(file)).toContain(from);
	write(file, read(file).replace(from, to));
};
const published = async () => (await findDocument(local.server, "town-hall"))?.document;

async function pull(name: string, file: string): Promise<void> {
	const { code, out } = await as(name, "pull", "town-hall");
	expect(code).toBe(0);
	write(file, out);
}

describe("two people with files", { timeout: 120_000 }, () => {
	it("begin with the same revision, and the first publishes", async () => {
		await pull("Ada", "ada.yaml");
		await pull("Ben", "ben.yaml");
		expect(read("ada.yaml")).toMatch(/^id: town-hall\nbasedOn: 1\nbasedOnDraft: 0\n/);
		edit("ada.yaml", "Which clock?", "Which of the clocks?");
		expect(await as("Ada", "publish", "ada.yaml")).toMatchObject({ code: 0, err: "" });
		expect(read("ada.yaml")).toContain("basedOn: 2\n");
		expect(await as("Ada", "publish", "ada.yaml")).toMatchObject({
			code: 0,
			out: "town-hall: unchanged (revision 2)\n",
		});
	});

	it("refuse the second, say who changed what, and leave the file alone", async () => {
		edit("ben.yaml", "The bell rang.", "The bell was rung.");
		const before = read("ben.yaml");
		for (const args of [["publish"], ["publish", "--dry-run"], ["draft"]]) {
			const { code, err } = await as("Ben", ...args, "ben.yaml");
			expect(code).toBe(1);
			expect(err).toContain("It was made from revision 1; revision 2 is published now");
			expect(err).toMatch(/revision 2 by Ada \(.* UTC\): claim clock, question, prompt\n/);
			expect(err).toContain("readback pull --merge ben.yaml");
		}
		expect(read("ben.yaml")).toBe(before);
	});

	it("merge what only one side changed, and publish both", async () => {
		write("ben.yaml", `# Ben's copy\n${read("ben.yaml")}`);
		expect(await as("Ben", "pull", "--merge", "ben.yaml")).toMatchObject({ code: 0, err: "" });
		expect(read("ben.yaml")).toContain("# Ben's copy\nid: town-hall\nbasedOn: 2\n");
		expect(await as("Ben", "publish", "ben.yaml")).toMatchObject({ code: 0 });
		expect(JSON.stringify(await published())).toMatch(/Which of the clocks.*The bell was rung/);
	});

	it("decide what both changed, and cannot publish before", async () => {
		edit("ada.yaml", "Town hall reopens", "Town hall is open");
		edit("ben.yaml", "Town hall reopens", "The hall reopens");
		expect(await as("Ben", "publish", "ben.yaml")).toMatchObject({ code: 0 });
		const merged = await as("Ada", "pull", "--merge", "ada.yaml");
		expect(merged.code).toBe(1);
		expect(merged.err).toContain(
			'  article, headline\n    your file:  "Town hall is open"\n    revision 4:  "The hall reopens"',
		);
		const undecided = await as("Ada", "publish", "ada.yaml");
		expect(undecided).toMatchObject({ code: 1, err: expect.stringContaining("still has to be decided") });
		write("ada.yaml", read("ada.yaml").replace(/.*# DECIDE.*\n/, ""));
		expect(await as("Ada", "publish", "ada.yaml")).toMatchObject({ code: 0 });
		expect(await published()).toMatchObject({ article: { headline: "Town hall is open" } });
	});

	it("insist with the number of what they replace, and the trail says so", async () => {
		edit("ben.yaml", "Which doors?", "Which of the doors?");
		expect(await as("Ben", "publish", "ben.yaml", "--over", "4")).toMatchObject({ code: 1 });
		expect(await as("Ben", "publish", "ben.yaml", "--over", "5")).toMatchObject({ code: 0 });
		expect(read("ben.yaml")).toContain("basedOn: 6\n");
		const [entry] = await readAudit(local.server, { subject: "town-hall" });
		expect(entry).toMatchObject({ actor: expect.stringMatching(/^Ben /), revision: 6 });
		expect(entry?.changed).toContain("over revision 5, made from 4");
	});

	it("cannot publish a file that does not say what it was made from, nor a copy whose id was forgotten", async () => {
		write("bare.json", JSON.stringify({ ...fixtureDocument, title: "From somewhere" }));
		const bare = await as("Ben", "publish", "bare.json");
		expect(bare).toMatchObject({ code: 1, err: expect.stringContaining("does not say which revision") });
		expect(bare.err).toContain("revision 6 by Ben");
		const document = parse(read("ben.yaml"));
		const claims = document.claims.slice(0, 1).map((claim: object) => ({
			...claim,
			statement: "The pool is closed.",
			passages: [{ exact: "the pool is closed" }],
			question: {
				kind: "true-false",
				prompt: "The pool is open.",
				answer: false,
				feedback: { right: "Yes.", wrong: "No." },
			},
		}));
		const copy = {
			...document,
			title: "The pool",
			article: { ...document.article, headline: "Pool shut" },
			claims,
			bands: document.bands.slice(0, 1),
		};
		write("copy.yaml", stringify(copy));
		const refused = await as("Ben", "publish", "copy.yaml");
		expect(refused).toMatchObject({
			code: 1,
			err: expect.stringContaining("this file is about another story (“The pool”)"),
		});
		expect(refused.err).toContain("“What happened at the town hall?” has the id town-hall");
	});

	it("publish at the same moment: one passes, the other is told who was faster", async () => {
		await pull("Ada", "ada.json.yaml");
		await pull("Ben", "ben.json.yaml");
		edit("ada.json.yaml", "How many stairs?", "How many steps?");
		edit("ben.json.yaml", "In which order?", "In what order?");
		const both = await Promise.all([as("Ada", "publish", "ada.json.yaml"), as("Ben", "publish", "ben.json.yaml")]);
		expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
		expect(both.find(({ code }) => code === 1)?.err).toMatch(/revision 7 by (Ada|Ben)/);
	});

	it("keep drafts apart in the same way", async () => {
		await pull("Ada", "ada.yaml");
		await pull("Ben", "ben.yaml");
		edit("ada.yaml", "Which of the doors?", "Which doors are open?");
		expect(await as("Ada", "draft", "ada.yaml")).toMatchObject({ code: 0 });
		expect(read("ada.yaml")).toContain("basedOnDraft: 1\n");
		edit("ben.yaml", "The bell was rung.", "The bell was heard.");
		const refused = await as("Ben", "draft", "ben.yaml");
		expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("version 1 by Ada (") });
		expect(await as("Ben", "pull", "--draft", "--merge", "ben.yaml")).toMatchObject({ code: 0 });
		expect(await as("Ben", "draft", "ben.yaml")).toMatchObject({ code: 0 });
		expect(read("ben.yaml")).toContain("basedOnDraft: 2\n");
		expect(await as("Ada", "draft", "ada.yaml")).toMatchObject({ code: 1 });
		expect(await as("Ada", "draft", "ada.yaml", "--over", "2")).toMatchObject({ code: 0 });
		await as("Ada", "drop-draft", "town-hall");
		expect(await as("Ben", "draft", "ben.yaml")).toMatchObject({ code: 0 });
		expect(read("ben.yaml")).toContain("basedOnDraft: 4\n");
	});

	it("bring back an old revision, and tell readers where it matters", async () => {
		expect((await as("Ada", "pull", "town-hall", "--revision", "1")).out).toContain("Which clock?");
		expect(await as("Ada", "pull", "town-hall", "--revision", "99")).toMatchObject({
			code: 1,
			err: "town-hall has no revision 99\n",
		});
		await pull("Ada", "ada.yaml");
		edit("ada.yaml", "answer: 40", "answer: 42");
		edit(
			"ada.yaml",
			"  - id: stairs\n",
			'  - id: stairs\n    corrections: [{ date: "2026-03-01", note: Counted again. }]\n',
		);
		expect(await as("Ada", "publish", "ada.yaml")).toMatchObject({ code: 0 });
		const refused = await as("Ada", "restore-revision", "town-hall", "1");
		expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("in claim stairs. Tell readers") });
		expect(await as("Ada", "restore-revision", "town-hall", "1", "--note", "It was 40 after all.")).toMatchObject({
			code: 0,
			out: "town-hall: revision 9 published\n",
		});
		const back = await published();
		expect(back).toMatchObject({ article: { headline: "Town hall reopens" } });
		expect(JSON.stringify(back)).toMatch(/Counted again.*It was 40 after all/);
	});
});
