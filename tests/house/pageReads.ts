import { type ESTree, parseSync } from "vite";

type Node = ESTree.Node;

/** What Playwright's pages, frames and locators say at once, whether or not it is the last word. */
const immediate =
	"all allInnerTexts allTextContents ariaSnapshot boundingBox cookies count evaluate evaluateAll getAttribute innerHTML innerText inputValue isChecked isDisabled isEditable isEnabled isHidden isVisible textContent";
export const reads: ReadonlySet<string> = new Set(immediate.split(" "));

/** Calls that ask until the answer fits, or that have waited before they ask. */
const waiting = new Set(["poll", "readAfter", "toPass"]);

function isNode(value: unknown): value is Node {
	return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function childrenOf(node: Node): Node[] {
	return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

function parse(source: string): Node {
	const { program, errors } = parseSync("test.ts", source);
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
	return program;
}

/** The name by which something is called: `count` of `page.locator("p").count()`. */
function calledName(node: Node): string {
	if (node.type !== "CallExpression") return "";
	const { callee } = node;
	if (callee.type === "Identifier") return callee.name;
	if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return "";
	const isPromise = callee.object.type === "Identifier" && callee.object.name === "Promise";
	return isPromise ? "" : callee.property.name;
}

const isFunction = (node: Node) => node.type.includes("Function");

/** Whether a value comes from a page. A function is no value yet, unless it is called for each of a list. */
function hasRead(node: Node, names: ReadonlySet<string>): boolean {
	const name = calledName(node);
	if (waiting.has(name) || isFunction(node)) return false;
	if (names.has(name)) return true;
	const isCalled = name === "map" || name === "flatMap";
	return childrenOf(node)
		.flatMap((child) => (isCalled && isFunction(child) ? childrenOf(child) : child))
		.some((child) => hasRead(child, names));
}

const hasCall = (node: Node, name: string): boolean =>
	calledName(node) === name || childrenOf(node).some((child) => hasCall(child, name));

/** What a function gives back: its expression, or what stands after each `return`. */
function givenBack(body: Node): Node[] {
	if (body.type !== "BlockStatement") return [body];
	const inside = (node: Node): Node[] => {
		if (node.type === "ReturnStatement") return node.argument ? [node.argument] : [];
		return isFunction(node) ? [] : childrenOf(node).flatMap(inside);
	};
	return childrenOf(body).flatMap(inside);
}

type Named = { name: string; body: Node };

/** A function and the name that its file gives it. */
function namedFunction(node: Node): Named[] {
	const named = (key: Node | null, value: Node | null): Named[] =>
		key?.type === "Identifier" && value && isFunction(value) && "body" in value && isNode(value.body)
			? [{ name: key.name, body: value.body }]
			: [];
	switch (node.type) {
		case "FunctionDeclaration":
			return named(node.id, node);
		case "VariableDeclarator":
			return named(node.id, node.init);
		case "MethodDefinition":
		case "Property":
			return named(node.key, node.value);
		default:
			return [];
	}
}

function functionsIn(node: Node): Named[] {
	return [...namedFunction(node), ...childrenOf(node).flatMap(functionsIn)];
}

/** `known`, and the names of a file's functions that hand on what such a call has read. */
export function readersIn(source: string, known: ReadonlySet<string> = reads): Set<string> {
	const names = new Set(known);
	const functions = functionsIn(parse(source));
	for (let before = 0; before < names.size; ) {
		before = names.size;
		for (const { name, body } of functions) {
			if (givenBack(body).some((node) => hasRead(node, names))) names.add(name);
		}
	}
	return names;
}

/** Whether an expression's value goes to whoever called the function that it ends. */
function isHandedOn(node: Node): boolean {
	const ends = node.type === "ReturnStatement" || (node.type === "ArrowFunctionExpression" && node.expression);
	return ends && !hasCall(node, "expect");
}

/** An action: what comes back of it is let go. */
function actionIn(node: Node): Node | undefined {
	if (node.type !== "ExpressionStatement" || node.expression.type !== "AwaitExpression") return undefined;
	return node.expression.argument;
}

/** The lines where a file takes for the last word what a page says at the moment; `known` are the calls that read one. */
export function hastyReads(source: string, known: ReadonlySet<string> = reads): number[] {
	const names = readersIn(source, known);
	const hasty = (node: Node): Node[] => {
		const name = calledName(node);
		// What runs inside the page is the page's own; what is handed on is looked at where it arrives.
		if (waiting.has(name) || reads.has(name) || isHandedOn(node)) return [];
		const action = actionIn(node);
		if (action) return childrenOf(action).flatMap(hasty);
		const isTaken = name === "expect" || node.type === "AwaitExpression";
		return isTaken && childrenOf(node).some((child) => hasRead(child, names))
			? [node]
			: childrenOf(node).flatMap(hasty);
	};
	return hasty(parse(source)).map(({ start }) => source.slice(0, start).split("\n").length);
}
