import { type Command, InvalidArgumentError, Option } from "commander";
import type { z } from "zod";
import {
	type LeftOutReply,
	type LeftOutRule,
	type leaveOutRequest,
	leftOutList,
	leftOutReply,
} from "../../contract/leftOut.ts";
import { namesOfShards } from "../../contract/missingShard.ts";
import { embedKinds, routes } from "../../contract/wire.ts";
import { counted } from "../counted.ts";
import { ask, read } from "../newsroom.ts";
import { printJson, say } from "../print.ts";
import type { Server } from "../publish.ts";
import { type ServerOptions, serverFrom, withServer } from "../server.ts";

type Which = Omit<z.input<typeof leaveOutRequest>, "dryRun">;
type Options = ServerOptions & Which & { dryRun?: boolean; undo?: number; json?: boolean };

function toRule(text: string): number {
	if (/^[1-9]\d*$/.test(text)) return Number(text);
	throw new InvalidArgumentError("must be the number of a rule");
}

const shown = (value: number | null) => (value === null ? "none" : String(Math.round(value * 1000) / 1000));

function showEffect({ attempts, figures, missingShards }: LeftOutReply): string[] {
	return [
		counted(attempts, "attempt"),
		...figures.map(({ figure, before, after }) => `  ${figure}: ${shown(before)} → ${shown(after)}`),
		...(missingShards ? [`  ${namesOfShards(missingShards)} of the answer log did not respond; they will follow`] : []),
	];
}

function showRule({ id, from, until, host, embed, at, by }: LeftOutRule): string {
	const which = [
		...(from ? [`from ${from}`] : []),
		...(until ? [`until ${until}`] : []),
		...(host === undefined ? [] : [`host ${host || "(none)"}`]),
		...(embed ? [`embed ${embed}`] : []),
	];
	return `${id}  ${which.join(", ")}  since ${at}  ${by}`;
}

async function change(server: Server, id: string, { undo, dryRun = false, ...which }: Omit<Options, "json">) {
	const { from, until, host, embed } = which;
	const init =
		undo === undefined
			? { method: "POST", body: JSON.stringify({ from, until, host, embed, dryRun }) }
			: { method: "DELETE" };
	const path = undo === undefined ? routes.leftOut(id) : `${routes.leftOut(id)}/${undo}`;
	return read(leftOutReply, await ask(server, path, init));
}

async function run(id: string, { json, ...options }: Options): Promise<void> {
	const server = await serverFrom(options);
	const { undo, dryRun, from, until, host, embed } = options;
	if ([undo, from, until, host, embed].every((part) => part === undefined)) {
		const rules = await read(leftOutList, await ask(server, routes.leftOut(id)));
		if (json) return printJson(rules);
		for (const rule of rules) say(showRule(rule));
		return;
	}
	const effect = await change(server, id, options);
	if (json) return printJson(effect);
	const done = undo === undefined ? `rule ${effect.id} leaves out` : `rule ${effect.id} is undone; this gives back`;
	const [first, ...rest] = showEffect(effect);
	for (const line of [`${id}: ${dryRun ? "this would leave out" : done} ${first}`, ...rest]) say(line);
}

/** Adds the command that leaves an attack out of the figures. */
export function addLeaveOutCommand(program: Command): void {
	withServer(program.command("leave-out"))
		.description("leave attempts out of the figures by hours, host or embed; without options, list what is left out")
		.argument("<id>")
		.option("--from <hour>", "from this hour, such as 2026-11-26T06:00Z")
		.option("--until <hour>", "until this hour begins")
		.option(
			"--host <host>",
			'the host as the report names it; "" for attempts without a host, null for sandboxed frames',
		)
		.addOption(new Option("--embed <kind>", "how the quiz was embedded").choices(embedKinds))
		.addOption(
			new Option(
				"--dry-run",
				"say how many attempts it leaves out and which figures change, but change nothing",
			).conflicts("undo"),
		)
		.addOption(
			new Option("--undo <rule>", "count the attempts of this rule again")
				.argParser(toRule)
				.conflicts(["from", "until", "host", "embed"]),
		)
		.option("--json", "print it as JSON")
		.action(run);
}
