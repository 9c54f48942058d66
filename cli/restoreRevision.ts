import { missingCorrections } from "../contract/corrections.ts";
import { isRecord } from "../contract/merge/same.ts";
import type { PublishReply } from "../contract/publish.ts";
import { quiz as quizSchema } from "../contract/quiz.ts";
import { findDocument } from "./newsroom.ts";
import { publish, Refused, type Server } from "./publish.ts";

type Claims = Map<unknown, Record<string, unknown>>;

function claimsOf(document: unknown): Claims {
	const claims = isRecord(document) && Array.isArray(document.claims) ? document.claims.filter(isRecord) : [];
	return new Map(claims.map((claim) => [claim.id, claim]));
}

/** The old document, with every note that readers were shown since, and a new one where it is asked for. */
function restored(old: unknown, now: unknown, noted: Set<unknown>, note: string): unknown {
	if (!isRecord(old)) return old;
	const current = claimsOf(now);
	const date = new Date().toISOString().slice(0, 10);
	const claims = [...claimsOf(old).values()].map((claim) => {
		const shown = current.get(claim.id)?.corrections ?? claim.corrections ?? [];
		const corrections = [...(Array.isArray(shown) ? shown : []), ...(noted.has(claim.id) ? [{ date, note }] : [])];
		return corrections.length > 0 ? { ...claim, corrections } : claim;
	});
	return { ...old, claims };
}

/** Which claims need a note for readers, when the old document follows what is published now. */
function unexplained(old: unknown, now: unknown): string[] {
	const [before, after] = [quizSchema.safeParse(now), quizSchema.safeParse(restored(old, now, new Set(), ""))];
	if (!before.success || !after.success) return [];
	const places = missingCorrections(before.data, after.data);
	return places.flatMap(({ path: [, index] }) =>
		typeof index === "number" ? [after.data.claims[index]?.id ?? ""] : [],
	);
}

/**
 * Publishes an older revision again, as a new one; notes that readers were shown since stay. Throws
 * `Refused` when there is no such revision, or when readers must be told of a change and `note` is missing.
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
	const document = restored(old.document, now.document, new Set(noted), note ?? "");
	return publish(server, { id, document }, { seen: now.revision });
}
