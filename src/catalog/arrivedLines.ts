import { type ArchiveLine, type ArchiveLineOf, archiveOrder } from "../../contract/archive.ts";
import type { Issue } from "../../contract/wire.ts";
import { Failure } from "../http/failure.ts";
import { readOrNone } from "./published.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export function only<K extends ArchiveLine["kind"]>(lines: ArchiveLine[], ...kinds: K[]): ArchiveLineOf<K>[] {
	return lines.filter((line): line is ArchiveLineOf<K> => kinds.some((kind) => kind === line.kind));
}

export function refuse(issues: Issue[]): never {
	throw new Failure("invalid_request", "the archive contradicts itself", { issues });
}

/** The quiz's line must be the first of all, and the end line the last. */
function orderFaults(lines: ArchiveLine[]): Issue[] {
	const places = lines.map(({ kind }) => archiveOrder.indexOf(kind));
	return lines.flatMap(({ kind }, index): Issue[] => {
		const before = places[index - 1];
		const here = places[index] ?? 0;
		if (before === undefined || before < here) return [];
		const isRepeated = before === here && kind !== "quiz" && kind !== "end";
		return isRepeated ? [] : [{ path: [index, "kind"], message: `must not come after ${lines[index - 1]?.kind}` }];
	});
}

/**
 * No time may be in the future, because such attempts would never be deleted. One day is allowed for wrong clocks.
 */
function timeFaults(lines: ArchiveLine[], now: number): Issue[] {
	return lines.flatMap((line, index): Issue[] => {
		const at =
			line.kind === "epoch"
				? Date.parse(line.openedAt)
				: line.kind === "attempt"
					? line.hour * HOUR_MS
					: line.kind === "revision"
						? Date.parse(line.publishedAt)
						: 0;
		return at <= now + DAY_MS ? [] : [{ path: [index], message: "is in the future" }];
	});
}

function documentFaults(lines: ArchiveLine[], id: string): Issue[] {
	const isOther = only(lines, "revision").some(({ revision, document }) => {
		// A document that nobody can read is stored unchanged, and listed as needing repair.
		const read = readOrNone(revision, JSON.stringify(document));
		return read !== undefined && read.quiz.id !== id;
	});
	const [quiz] = only(lines, "quiz");
	return [
		...(quiz && quiz.id !== id ? [{ path: ["id"], message: "is not the id in the address" }] : []),
		...(isOther ? [{ path: ["document", "id"], message: "belongs to another quiz" }] : []),
	];
}

/** Refuses an impossible part of an archive before storing any of it. */
export function requireFitting(lines: ArchiveLine[], id: string, now: number): void {
	const faults = [...orderFaults(lines), ...timeFaults(lines, now), ...documentFaults(lines, id)];
	if (faults.length > 0) refuse(faults);
}
