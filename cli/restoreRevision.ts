import type { PublishReply } from "../contract/publish.ts";
import { restored, unexplained } from "../contract/restored.ts";
import { findDocument } from "./newsroom.ts";
import { publish, Refused, type Server } from "./publish.ts";

/**
 * Publishes an older revision again as a new one. Corrections that readers have seen since stay. Throws `Refused` if
 * there is no such revision, or if readers must be told of a change and `note` is missing.
 */
export async function restoreRevision(
	server: Server,
	id: string,
	revision: number,
	note?: string,
): Promise<PublishReply> {
	const now = await findDocument(server, id);
	if (!now) throw new Refused(`there is no quiz ${id}`);
	const old = await findDocument(server, id, revision);
	if (!old) throw new Refused(`${id} has no revision ${revision}; ${now.revision} is the newest`);
	const noted = unexplained(old.document, now.document);
	if (noted.length > 0 && note === undefined) {
		throw new Refused(
			`${id}: revision ${revision} has another right answer or explainer in claim ${noted.join(", ")}. Tell readers what was wrong: --note "…"`,
		);
	}
	const date = new Date().toISOString().slice(0, 10);
	const document = restored(old.document, now.document, new Set(noted), { date, note: note ?? "" });
	return publish(server, { id, document }, { seen: now.revision });
}
