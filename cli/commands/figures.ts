import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import type { ArchiveLineOf } from "../../contract/archive.ts";
import { cutLine, namesOfShards } from "../../contract/missingShard.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { jsonText } from "../../contract/readJson.ts";
import { exportHeaders } from "../../contract/wire.ts";
import { counted } from "../counted.ts";
import { excelCsv } from "../excelCsv.ts";
import { importArchive } from "../importArchive.ts";
import { type ExportFormat, exportAs, exportFormats, readReport } from "../newsroom.ts";
import { newsroomLink } from "../newsroomLink.ts";
import { endProgress, printContent, printJson, say, showProgress, warn } from "../print.ts";
import { Refused } from "../publish.ts";
import { type ServerOptions, serverFrom, withServer } from "../server.ts";
import { showReport } from "../showReport.ts";

/** What the server says is missing from an export, as lines. */
function gapsOf(headers: Headers): string[] {
	const leftOut = Number(headers.get(exportHeaders.leftOut));
	const missing = headers.get(exportHeaders.missing);
	return [
		...(leftOut > 0
			? [`left out: ${counted(leftOut, "attempt")} of the current hour (UTC); export again when the hour is over`]
			: []),
		...(missing ? [`${missing} of the answer log (epoch:shard) did not respond; their attempts are missing`] : []),
	];
}

/** What an archive says is missing from it, as lines. */
function gapsIn({ leftOut = 0, missing = [] }: ArchiveLineOf<"end">): string[] {
	return [
		...(leftOut > 0
			? [`warning: the archive lacks ${counted(leftOut, "attempt")} of the hour in which it was made`]
			: []),
		...(missing.length > 0
			? [
					`warning: the archive lacks ${namesOfShards(missing)} of the answer log (epoch:shard), which did not respond when it was made`,
				]
			: []),
	];
}

/** Why an export was cut off, from its last line. */
function whyCut(last: string): string {
	const cut = jsonText(cutLine).safeParse(last);
	if (!cut.success) return "the server stopped sending";
	return `${namesOfShards([cut.data])} of the answer log (epoch:shard) stopped responding`;
}

function lastLineOf(chunk: Uint8Array): string {
	return Buffer.from(chunk).toString().trimEnd().split("\n").at(-1) ?? "";
}

type ExportOptions = ServerOptions & { format: ExportFormat; excel?: string | true };

/** Adds the commands about readers' answers. */
export function addFigureCommands(program: Command): void {
	withServer(program.command("stats"))
		.description("print what readers answered, and alerts")
		.argument("<id>")
		.option("--json", "print the whole report as JSON")
		.action(async (id: string, { json, ...options }: ServerOptions & { json?: boolean }) => {
			const report = await readReport(await serverFrom(options), id);
			if (json) printJson(report);
			else say(showReport(report));
		});
	withServer(program.command("link"))
		.description("print a link that opens the newsroom, or a quiz's figures, once in a browser")
		.argument("[id]", "a quiz, to open its figures")
		.action(async (id: string | undefined, options: ServerOptions) => {
			const to = id === undefined ? newsroomRoutes.home : newsroomRoutes.quizFigures(id);
			say(await newsroomLink(await serverFrom(options), to));
		});
	withServer(program.command("export"))
		.description("print all attempts (ndjson), all figures (csv), or everything stored of a quiz (archive)")
		.argument("<id>")
		.addOption(new Option("--format <format>").choices(Object.keys(exportFormats)).default("ndjson"))
		.option("--excel [locale]", "csv in the form that Excel opens, for this machine's locale or another, such as de")
		.action(async (id: string, { format, excel, ...options }: ExportOptions) => {
			if (excel && format !== "csv") throw new Refused("--excel is for --format csv");
			const response = await exportAs(await serverFrom(options), id, format);
			const { body, headers } = response;
			for (const line of gapsOf(headers)) warn(line);
			if (excel) {
				printContent(excelCsv(await response.text(), excel === true ? undefined : excel));
				return;
			}
			if (!body) return;
			let bytes = 0;
			let last = "";
			const watched = async function* (chunks: AsyncIterable<Uint8Array>) {
				for await (const chunk of chunks) {
					bytes += chunk.length;
					last = lastLineOf(chunk);
					if (!process.stdout.isTTY) showProgress(`${(bytes / 1e6).toFixed(1)} MB`);
					yield chunk;
				}
			};
			await pipeline(Readable.fromWeb(body), watched, process.stdout, { end: false }).catch(() => {
				throw new Refused(`${id}: ${whyCut(last)}; what arrived is incomplete`);
			});
			if (!process.stdout.isTTY) endProgress();
		});
	withServer(program.command("import"))
		.description("import an archive where its quiz does not exist")
		.argument("<file>", "the output of `export --format archive`")
		.action(async (file: string, options: ServerOptions) => {
			const { id, end } = await importArchive(await serverFrom(options), file);
			for (const line of gapsIn(end)) warn(line);
			say(`${id}: imported with ${counted(end.attempts, "attempt")}`);
		});
}
