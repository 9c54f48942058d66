import { isRecord } from "../../../contract/merge/same.ts";

/** A path in a document: field names and list indexes. */
export type Path = readonly (string | number)[];

const own = (value: unknown, step: string | number): unknown => {
	if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
	return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
};

/** The value at a path in any JSON. Undefined if there is none. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(own, value);
}

/** The list at a path. Empty if there is no list. */
export function listAt(value: unknown, path: Path): readonly unknown[] {
	const found = valueAt(value, path);
	return Array.isArray(found) ? found : [];
}

/**
 * The text at a path for a field. Other values are shown as JSON, so that nobody overwrites them without seeing them.
 */
export function textAt(value: unknown, path: Path): string {
	const found = valueAt(value, path);
	if (typeof found === "string") return found;
	return found === undefined || found === null ? "" : JSON.stringify(found);
}

function withField(record: Record<string, unknown>, name: string, value: unknown): unknown {
	if (value !== undefined) return { ...record, [name]: value };
	if (!Object.hasOwn(record, name)) return record;
	return Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));
}

function withMember(list: readonly unknown[], index: number, value: unknown): unknown {
	if (index < 0 || index > list.length) return list;
	return value === undefined ? list.toSpliced(index, 1) : list.toSpliced(index, 1, value);
}

/**
 * A copy of the JSON with another value at a path. Missing objects on the way are created, and undefined removes the
 * field or list member. Unchanged parts keep their identity.
 */
export function setAt(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
	if (step === undefined) return to;
	const inner = rest.length === 0 ? to : setAt(own(value, step), rest, to);
	if (Object.is(inner, own(value, step)) && inner !== undefined) return value;
	if (typeof step === "number") return withMember(Array.isArray(value) ? value : [], step, inner);
	return withField(isRecord(value) ? value : {}, step, inner);
}

/** A copy with one more member in the list at a path, at an index or at the end. */
export function insertAt(value: unknown, path: Path, member: unknown, index?: number): unknown {
	const list = listAt(value, path);
	const at = Math.max(0, Math.min(index ?? list.length, list.length));
	return setAt(value, path, list.toSpliced(at, 0, member));
}

/** A copy without one member of the list at a path. */
export function removeAt(value: unknown, path: Path, index: number): unknown {
	const list = listAt(value, path);
	if (index < 0 || index >= list.length) return value;
	return setAt(value, path, list.toSpliced(index, 1));
}

/** A copy with one member of the list at a path moved. */
export function moveAt(value: unknown, path: Path, from: number, to: number): unknown {
	const list = listAt(value, path);
	if (from === to || from < 0 || to < 0 || from >= list.length || to >= list.length) return value;
	const [member] = list.slice(from, from + 1);
	return setAt(value, path, list.toSpliced(from, 1).toSpliced(to, 0, member));
}
