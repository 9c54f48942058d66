import { type ESTree, parseSync } from "vite";

type Node = ESTree.Node;

function isNode(value: unknown): value is Node {
	return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function childrenOf(node: Node): Node[] {
	return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/** The name of what is called: `parse` of `schema.parse(text)`. */
function calledName(node: Node): string {
	if (node.type !== "CallExpression") return "";
	const { callee } = node;
	if (callee.type === "Identifier") return callee.name;
	return callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : "";
}

/** Whether it makes a value of any type: `JSON.parse(text)`, or `response.json()`. */
function isRead(node: Node): boolean {
	if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
	const { object } = node.callee;
	const name = calledName(node);
	const isParse = name === "parse" && object.type === "Identifier" && object.name === "JSON";
	return isParse || (name === "json" && node.arguments.length === 0);
}

/** What hands a value on as it is. */
const transparent = new Set([
	"AwaitExpression",
	"ParenthesizedExpression",
	"ChainExpression",
	"ArrayExpression",
	"LogicalExpression",
]);

/** What may take a value of any type: a schema, or a check of a test's. */
const takers = new Set(["parse", "safeParse", "expect", "toEqual"]);

/** Whether a declared type promises nothing of the value: `unknown`, or `Unchecked<…>`. */
function isOpen(source: string, declaration: unknown): boolean {
	if (!isNode(declaration)) return false;
	const text = source.slice(declaration.start, declaration.end);
	return /^:\s*(Promise<\s*)?(unknown|Unchecked<)/.test(text);
}

/** The declared type of the variable or the function that a value goes into. */
function declaredType(parents: Node[]): unknown {
	const holder = parents.find(({ type }) => /VariableDeclarator|Function/.test(type));
	if (holder?.type === "VariableDeclarator")
		return "typeAnnotation" in holder.id ? holder.id.typeAnnotation : undefined;
	return holder && "returnType" in holder ? holder.returnType : undefined;
}

function isTaken(source: string, parents: Node[]): boolean {
	const [parent] = parents.filter(({ type }) => !transparent.has(type));
	if (!parent) return false;
	if (parent.type === "CallExpression") return takers.has(calledName(parent)) && !isRead(parent);
	const isWhole = /VariableDeclarator|ReturnStatement|ArrowFunctionExpression/.test(parent.type);
	return isWhole && isOpen(source, declaredType(parents));
}

const isCast = (node: Node, source: string) =>
	node.type === "TSNonNullExpression" ||
	node.type === "TSTypeAssertion" ||
	(node.type === "TSAsExpression" && !source.slice(node.start, node.end).endsWith("as const"));

/** The lines on which JSON becomes a value of a type that nobody has checked, and those with a cast. */
export function uncheckedReads(source: string, file = "file.ts"): number[] {
	const { program, errors } = parseSync(file, source);
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
	const found: number[] = [];
	const visit = (node: Node, parents: Node[]) => {
		if (isCast(node, source) || (isRead(node) && !isTaken(source, parents))) {
			found.push(source.slice(0, node.start).split("\n").length);
		}
		for (const child of childrenOf(node)) visit(child, [node, ...parents]);
	};
	visit(program, []);
	return found;
}
