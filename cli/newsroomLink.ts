import { z } from "zod";
import { Refused, type Server } from "./publish.ts";

const reply = z.object({ url: z.url() });

/** An address that opens a page of figures for the newsroom, once. Throws `Refused` when the server gives none. */
export async function newsroomLink({ server, token }: Server, to: string): Promise<string> {
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	const response = await fetch(new URL("/api/newsroom/links", server), {
		method: "POST",
		headers,
		body: JSON.stringify({ to }),
	});
	if (!response.ok) throw new Refused(`no link into the newsroom's pages: ${response.status} ${await response.text()}`);
	return reply.parse(await response.json()).url;
}
