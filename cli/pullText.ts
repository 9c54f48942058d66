import { stringify } from "yaml";
import { type Base, withoutBase } from "../contract/base.ts";
import { isRecord } from "../contract/merge/same.ts";
import { findDocument, findDraft } from "./newsroom.ts";
import { Refused, type Server } from "./publish.ts";

export type PullOptions = { revision?: number; draft?: boolean };

/** A document with its base written after its id. */
function withOrigin(document: unknown, base: Base): unknown {
	if (!isRecord(document)) return document;
	const { id, ...rest } = document;
	return { id, ...base, ...rest };
}

/** YAML that older readers understand in the same way: "No", "12:30" and dates are in quotes. */
const asYaml = (document: unknown) => stringify(document, { lineWidth: 0, compat: "yaml-1.1" });

async function pulledDraft(server: Server, id: string): Promise<unknown> {
	const kept = await findDraft(server, id);
	if (!kept) throw new Refused(`there is no draft of ${id}`);
	const published = await findDocument(server, id);
	return withOrigin(kept.document, {
		basedOn: kept.basedOn ?? published?.revision ?? 0,
		basedOnDraft: kept.version,
	});
}

/** A quiz as YAML with its base. Throws `Refused` if there is no such quiz, revision or draft. */
export async function pullText(server: Server, id: string, { revision, draft }: PullOptions): Promise<string> {
	if (draft) return asYaml(await pulledDraft(server, id));
	const found = await findDocument(server, id, revision);
	if (!found)
		throw new Refused(revision === undefined ? `there is no quiz ${id}` : `${id} has no revision ${revision}`);
	return asYaml(withOrigin(withoutBase(found.document), { basedOn: found.revision, basedOnDraft: 0 }));
}
