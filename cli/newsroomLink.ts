import { linkReply } from "../contract/newsroom.ts";
import { routes } from "../contract/wire.ts";
import { ask, read } from "./newsroom.ts";
import type { Server } from "./publish.ts";

/** An address that opens a page of the newsroom once. Throws `Refused` if the server gives none. */
export async function newsroomLink(server: Server, to: string): Promise<string> {
	const response = await ask(server, routes.links, { method: "POST", body: JSON.stringify({ to }) });
	return (await read(linkReply, response)).url;
}
