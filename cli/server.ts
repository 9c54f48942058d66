import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { z } from "zod";
import { jsonText } from "../contract/readJson.ts";
import { warn } from "./print.ts";
import { faultOf, Refused, type Server } from "./publish.ts";
import { findServerHere } from "./serverHere.ts";

const configFile = join(homedir(), ".config", "readback.json");
const config = z.strictObject({ server: z.url().optional(), token: z.string().optional() });

export type ServerOptions = { server?: string | undefined; token?: string | undefined };

async function readConfig(): Promise<z.output<typeof config>> {
	let text: string;
	try {
		text = await readFile(configFile, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
		throw error;
	}
	const parsed = jsonText(config).safeParse(text);
	if (parsed.success) return parsed.data;
	throw new Refused([configFile, ...faultOf(parsed.error)].join(": "));
}

/** Adds the options that name a server to a command. */
export function withServer(command: Command): Command {
	return command
		.addOption(new Option("--server <url>", "address of the Worker").env("READBACK_SERVER"))
		.addOption(new Option("--token <token>", "the newsroom's token").env("READBACK_TOKEN"));
}

/**
 * The given options, completed by the server that runs on this machine if they name none, and by its token if only that
 * is missing.
 */
async function withServerHere(named: ServerOptions): Promise<ServerOptions> {
	if (named.server && named.token) return named;
	const here = await findServerHere();
	if (!here) return named;
	const isMeant = !named.server || (URL.canParse(named.server) && new URL(named.server).origin === here.server);
	if (!isMeant) return named;
	if (!named.server) warn(`using ${here.server}, which npm start runs on this machine`);
	return { server: here.server, token: named.token ?? here.token };
}

/**
 * The server from the options, the environment or the config file, in this order. Otherwise the one that `npm start`
 * runs on this machine. Throws `Refused` if there is none.
 */
export async function serverFrom(options: ServerOptions): Promise<Server> {
	const file = await readConfig();
	const { server, token } = await withServerHere({
		server: options.server ?? file.server,
		token: options.token ?? file.token,
	});
	if (server === undefined || !URL.canParse(server)) {
		throw new Refused(
			`no server: start one here with npm start, or use --server https://…, READBACK_SERVER, or "server" in ${configFile}`,
		);
	}
	const { pathname, origin } = new URL(server);
	if (pathname !== "/") {
		throw new Refused(`${server}: a Readback server's address has no path; did you mean ${origin}?`);
	}
	if (!token) throw new Refused(`no token: use --token, READBACK_TOKEN, or "token" in ${configFile}`);
	return { server, token };
}
