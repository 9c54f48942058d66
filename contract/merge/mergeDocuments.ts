import { mergeOrder } from "./mergeOrder.ts";
import { canonical, isRecord, isSame } from "./same.ts";

/**
 * A place that both sides changed differently, so that a person must decide. The path consists of names and ids.
 * `undefined` means that the value is missing.
 */
export type Conflict = { path: string[]; base: unknown; ours: unknown; theirs: unknown };

export type Merged = { document: unknown; conflicts: Conflict[] };

type Sides<T = unknown> = { base: T; ours: T; theirs: T };
type Result = { value: unknown; conflicts: Conflict[] };

const settled = (value: unknown): Result => ({ value, conflicts: [] });
/** Keeps our value until a person decides. A value that one side deleted and the other changed is kept too. */
const disputed = (path: string[], sides: Sides): Result => ({
	value: sides.ours === undefined ? sides.theirs : sides.ours,
	conflicts: [{ path, ...sides }],
});

const own = (record: Record<string, unknown>, name: string) => (Object.hasOwn(record, name) ? record[name] : undefined);

/** The value of a field on each side. */
const under = ({ base, ours, theirs }: Sides<Record<string, unknown>>, name: string): Sides => ({
	base: own(base, name),
	ours: own(ours, name),
	theirs: own(theirs, name),
});

/** The ids of the right options. Undefined if the value is not a question with options. */
function rightOptions({ options }: Record<string, unknown>): string[] | undefined {
	if (!Array.isArray(options)) return undefined;
	const right = options.filter((each: unknown) => isRecord(each) && each.right === true);
	return right.map(({ id }) => String(id)).sort();
}

/** The options of a question, with only those in `right` marked as right. */
function withRight(options: unknown, right: string[]): unknown {
	if (!Array.isArray(options)) return options;
	return options.map((each: unknown) => {
		if (!isRecord(each)) return each;
		const { right: _, ...option } = each;
		return right.includes(String(each.id)) ? { ...option, right: true } : option;
	});
}

/**
 * Merges a question. Which options are right is one decision in several fields, so two people's choices are not mixed.
 */
function mergeQuestion(merged: Result, sides: Sides<Record<string, unknown>>, path: string[]): Result {
	const [base, ours, theirs] = [sides.base, sides.ours, sides.theirs].map(rightOptions);
	const isOne = isSame(ours, theirs) || isSame(base, ours) || isSame(base, theirs);
	if (isOne || !ours || !isRecord(merged.value)) return merged;
	return {
		value: { ...merged.value, options: withRight(merged.value.options, ours) },
		conflicts: [
			...merged.conflicts.filter((each) => each.path.at(-1) !== "right"),
			{ path: [...path, "options", "right"], base, ours, theirs },
		],
	};
}

function mergeRecords(sides: Sides<Record<string, unknown>>, path: string[]): Result {
	// Fields from two kinds of question do not make a valid question.
	const kinds = [sides.base, sides.ours, sides.theirs].map(({ kind }) => kind);
	if (new Set(kinds.filter((kind) => kind !== undefined)).size > 1) return disputed(path, sides);
	const names = [...new Set([...Object.keys(sides.ours), ...Object.keys(sides.theirs)])];
	const fields = names.map((name) => ({ name, ...merge(under(sides, name), [...path, name]) }));
	const entries = fields.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]);
	const conflicts = fields.flatMap((field) => field.conflicts);
	return mergeQuestion({ value: Object.fromEntries(entries), conflicts }, sides, path);
}

/** The members of a list by name. Undefined if two have the same name. */
function byName(list: unknown[], nameOf: (each: unknown) => string | undefined): Map<string, unknown> | undefined {
	const named = new Map<string, unknown>();
	for (const each of list) {
		const name = nameOf(each);
		if (name === undefined || named.has(name)) return undefined;
		named.set(name, each);
	}
	return named;
}

const idOf = (each: unknown) => (isRecord(each) && typeof each.id === "string" ? each.id : undefined);

type Named = Sides<Map<string, unknown>>;

function namedBy(sides: Sides<unknown[]>, nameOf: (each: unknown) => string | undefined): Named | undefined {
	const base = byName(sides.base, nameOf);
	const ours = byName(sides.ours, nameOf);
	const theirs = byName(sides.theirs, nameOf);
	return base && ours && theirs && { base, ours, theirs };
}

function mergeNamed({ base, ours, theirs }: Named, path: string[]): Result {
	const members = new Map<string, unknown>();
	const conflicts: Conflict[] = [];
	for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
		const sides = { base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) };
		const member = merge(sides, [...path, name]);
		conflicts.push(...member.conflicts);
		if (member.value !== undefined) members.set(name, member.value);
	}
	const orders = { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] };
	const { names, isDisputed } = mergeOrder(orders, new Set(members.keys()));
	if (isDisputed) conflicts.push({ path: [...path, "order"], ...orders });
	return { value: names.map((name) => members.get(name)), conflicts };
}

/** Whether both sides replaced the same member. Without ids, a list cannot show whether it was changed or replaced. */
function isRewritten({ base, ours, theirs }: Named): boolean {
	const added = (side: Map<string, unknown>) => [...side.keys()].some((name) => !base.has(name));
	return added(ours) && added(theirs) && [...base.keys()].some((name) => !ours.has(name) && !theirs.has(name));
}

/**
 * Merges lists. Members with ids are merged by id. Otherwise, lists of the same length are merged by index, and others
 * by what was added and removed.
 */
function mergeLists(sides: Sides<unknown[]>, path: string[]): Result {
	const byId = namedBy(sides, idOf);
	if (byId) return mergeNamed(byId, path);
	const { base, ours, theirs } = sides;
	const isTrees = [...base, ...ours, ...theirs].every(isRecord);
	if (isTrees && base.length === ours.length && base.length === theirs.length) {
		const places = ours.map((each, index) =>
			merge({ base: base[index], ours: each, theirs: theirs[index] }, [...path, String(index)]),
		);
		return { value: places.map(({ value }) => value), conflicts: places.flatMap(({ conflicts }) => conflicts) };
	}
	const byWords = namedBy(sides, canonical);
	return byWords && !isRewritten(byWords) ? mergeNamed(byWords, path) : disputed(path, sides);
}

function merge(sides: Sides, path: string[]): Result {
	const { base, ours, theirs } = sides;
	if (isSame(ours, theirs) || isSame(base, theirs)) return settled(ours);
	if (isSame(base, ours)) return settled(theirs);
	if (isRecord(ours) && isRecord(theirs)) return mergeRecords({ base: isRecord(base) ? base : {}, ours, theirs }, path);
	if (Array.isArray(ours) && Array.isArray(theirs)) {
		return mergeLists({ base: Array.isArray(base) ? base : [], ours, theirs }, path);
	}
	return disputed(path, sides);
}

/**
 * Merges two people's versions of a document, by the claims' ids and by field. Changes on one side are taken, including
 * moves, additions and deletions. Where both changed something differently, a conflict is listed and our value stays
 * until a person decides. Takes any JSON, such as a half-finished draft.
 */
export function mergeDocuments(base: unknown, ours: unknown, theirs: unknown): Merged {
	const { value, conflicts } = merge({ base, ours, theirs }, []);
	return { document: value, conflicts };
}
