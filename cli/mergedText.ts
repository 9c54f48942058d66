import {
	type Document,
	isCollection,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	parseDocument,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";
import { baseFields } from "../contract/base.ts";
import type { Conflict } from "../contract/merge/mergeDocuments.ts";
import { canonical, isRecord, isSame } from "../contract/merge/same.ts";

/** The start of a comment that marks a conflict. `check` refuses a file that still contains one. */
export const DECIDE = "DECIDE:";

const idOf = (value: unknown) => (isRecord(value) && typeof value.id === "string" ? value.id : undefined);
/** The key by which a list member is found again. */
const nameOf = (value: unknown) => idOf(value) ?? canonical(value);

function jsonOf(node: unknown, document: Document): unknown {
	return isNode(node) ? node.toJS(document) : node;
}

/** Puts a list's members into their new order, each with its comments. */
function updateList(list: YAMLSeq, values: unknown[], document: Document): void {
	const there = list.items.map((node) => ({ node, value: jsonOf(node, document) }));
	const isByPlace = there.length === values.length && values.every((value) => idOf(value) === undefined);
	list.items = values.map((value, index) => {
		const known = isByPlace ? there[index] : there.find((each) => nameOf(each.value) === nameOf(value));
		return known ? updated(known.node, value, document) : document.createNode(value);
	});
}

function updateMap(map: YAMLMap, value: Record<string, unknown>, document: Document): void {
	const names = Object.keys(value);
	map.items = map.items.filter(({ key }) => names.includes(String(jsonOf(key, document))));
	for (const name of names) {
		const pair = map.items.find(({ key }) => String(jsonOf(key, document)) === name);
		if (pair) pair.value = updated(pair.value, value[name], document);
		else map.items.push(document.createPair(name, value[name]));
	}
}

/** A node with the new value. A node that already has it stays as it is written. */
function updated(node: unknown, value: unknown, document: Document): Node {
	if (!isNode(node)) return document.createNode(value);
	if (isSame(jsonOf(node, document), value)) return node;
	if (isMap(node) && isRecord(value)) updateMap(node, value, document);
	else if (isSeq(node) && Array.isArray(value)) updateList(node, value, document);
	else if (isScalar(node) && typeof node.value === typeof value) node.value = value;
	else return document.createNode(value);
	return node;
}

/** Adds a comment to the nearest node around a place that can have one: a field's key or a list member. */
function markAt(document: Document, path: string[], text: string): void {
	let node: unknown = document.contents;
	let mark: unknown = node;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => String(jsonOf(key, document)) === step);
			if (!pair) break;
			[mark, node] = [pair.key, pair.value];
		} else if (isSeq(node)) {
			const member: unknown = node.items.find(
				(each, index) => (idOf(jsonOf(each, document)) ?? String(index)) === step,
			);
			if (member === undefined) break;
			[mark, node] = [member, member];
		} else break;
	}
	const place = isNode(mark) ? mark : document.contents;
	if (place) place.commentBefore = [place.commentBefore, ` ${DECIDE} ${text}`].filter(Boolean).join("\n");
}

/** Comments need their own lines, so maps and lists in braces around a conflict are written as blocks. */
function openAround(document: Document, path: string[]): void {
	let node: unknown = document.contents;
	for (const step of path) {
		if (isCollection(node)) node.flow = false;
		if (isMap(node)) node = node.items.find(({ key }) => String(jsonOf(key, document)) === step)?.value;
		else if (isSeq(node))
			node = node.items.find((each, index) => (idOf(jsonOf(each, document)) ?? String(index)) === step);
		else return;
	}
}

const shown = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));

type Marks = { conflicts: Conflict[]; name: string; isJson: boolean };

/** A file's text with another quiz in it. Comments stay, and each conflict is marked by a comment. */
export function mergedText(text: string, quiz: unknown, { conflicts, name, isJson }: Marks): string {
	const document: Document = parseDocument(text, { uniqueKeys: false });
	const was = jsonOf(document.contents, document);
	const origin = Object.keys(baseFields).flatMap((field) =>
		isRecord(was) && field in was ? [[field, was[field]]] : [],
	);
	const value = isRecord(quiz) ? { ...Object.fromEntries(origin), ...quiz } : quiz;
	if (isJson) {
		const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "\t";
		return `${JSON.stringify(value, null, indent)}\n`;
	}
	document.contents = updated(document.contents, value, document);
	for (const { path, theirs } of conflicts) {
		openAround(document, path);
		markAt(document, path, `${name} has ${shown(theirs)}; keep one, then delete this line`);
	}
	const merged = document.toString({ lineWidth: 0, flowCollectionPadding: true });
	return text.includes("\r\n") ? merged.replaceAll("\n", "\r\n") : merged;
}
