import { type Command, InvalidArgumentError, Option } from "commander";
import type { ListedToken } from "../../contract/newsroom.ts";
import { type Scope, scopes } from "../../contract/wire.ts";
import { createToken, listTokens, readAudit, revokeToken } from "../newsroom.ts";
import { printJson, say, warn } from "../print.ts";
import { type ServerOptions, serverFrom, withServer } from "../server.ts";

function toDays(text: string): number {
	if (/^\d+$/.test(text)) return Number(text);
	throw new InvalidArgumentError("must be a number of days");
}

const toScopes = (text: string, before: string[] = []) => [...before, text];

function showToken({ id, name, scopes, expiresAt, revokedAt, usedOn }: ListedToken): string {
	const end = revokedAt ? `revoked ${revokedAt.slice(0, 10)}` : `until ${expiresAt.slice(0, 10)}`;
	return `${id}  ${scopes.join(", ")}  ${end}  ${usedOn ? `last used ${usedOn}` : "never used"}  ${name}`;
}

/** Adds the commands for admins: tokens and the audit trail. */
export function addAccessCommands(program: Command): void {
	const token = program.command("token").description("make, list and revoke tokens");
	withServer(token.command("create"))
		.description("make a token and print it once")
		.argument("<name>", "what it is for, or who has it")
		.addOption(
			new Option("--scope <scope>", `one of ${scopes.join(", ")}; repeat it for more`)
				.argParser(toScopes)
				.makeOptionMandatory(),
		)
		.option("--days <number>", "days until it expires", toDays, 90)
		.action(async (name: string, { scope, days, ...options }: ServerOptions & { scope: Scope[]; days: number }) => {
			const made = await createToken(await serverFrom(options), { name, scopes: scope, days });
			warn(`${made.id}: until ${made.expiresAt.slice(0, 10)}; it cannot be shown again`);
			say(made.token);
		});
	withServer(token.command("list"))
		.description("list every token and the last day it was used")
		.option("--json", "print them as JSON")
		.action(async ({ json, ...options }: ServerOptions & { json?: boolean }) => {
			const list = await listTokens(await serverFrom(options));
			if (json) printJson(list);
			else for (const each of list) say(showToken(each));
		});
	withServer(token.command("revoke"))
		.description("revoke a token at once, and sign out the browsers that used it")
		.argument("<id>")
		.action(async (id: string, options: ServerOptions) => {
			const revoked = await revokeToken(await serverFrom(options), id);
			say(revoked ? `${id}: revoked` : `${id}: was already revoked`);
		});
	withServer(program.command("audit"))
		.description("list who changed what and when, the newest hundred entries")
		.argument("[id]", "only the entries of this quiz")
		.option("--before <entry>", "entries before the one with this number")
		.option("--json", "print them as JSON")
		.action(
			async (
				id: string | undefined,
				{ json, before, ...options }: ServerOptions & { json?: boolean; before?: string },
			) => {
				const trail = await readAudit(await serverFrom(options), { subject: id, before });
				if (json) return printJson(trail);
				for (const { id: number, at, actor, action, subject, revision, changed } of trail) {
					const what = `${action} ${subject}${revision ? ` (revision ${revision})` : ""}`;
					say(`${number}  ${at}  ${actor}  ${what}  ${changed.join(" ")}`.trimEnd());
				}
			},
		);
}
