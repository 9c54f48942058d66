import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { z } from "zod";
import { jsonText } from "../contract/readJson.ts";
import { faultOf, Refused, type Server } from "./publish.ts";

const configFile = join(homedir(), ".config", "readback.json");
const config = z.strictObject({ server: z.url().optional(), token: z.string().optional() });

export type ServerOptions = { server?: string; token?: string };

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

/** Gives a command the options that name a server. */
export function withServer(command: Command): Command {
	return command
		.addOption(new Option("--server <url>", "address of the Worker").env("READBACK_SERVER"))
		.addOption(new Option("--token <token>", "the newsroom's token").env("READBACK_TOKEN"));
}

/** The server that flags, environment or the config file name, in this order. Throws `Refused` without one. */
export async function serverFrom(options: ServerOptions): Promise<Server> {
	const file = await readConfig();
	const server = options.server ?? file.server;
	const token = options.token ?? file.token;
	if (server === undefined || !URL.canParse(server)) {
		throw new Refused(`no server: use --server https://…, READBACK_SERVER, or "server" in ${configFile}`);
	}
	const { pathname, origin } = new URL(server);
	if (pathname !== "/") {
		throw new Refused(`${server}: Readback has a host name of its own and is behind no path; is it ${origin}?`);
	}
	if (!token) throw new Refused(`no token: use --token, READBACK_TOKEN, or "token" in ${configFile}`);
	return { server, token };
}
