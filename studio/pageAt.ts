import { quizId } from "../contract/text.ts";

/** A page of the newsroom. `id` is a quiz's. */
export type StudioPage =
	| { name: "home" | "figures" | "new" }
	| { name: "edit" | "embed" | "history" | "copy"; id: string };

const names = ["embed", "history", "copy"] as const;

/** The page at a path of the newsroom. Undefined if this script does not render it. */
export function pageAt(path: string): StudioPage | undefined {
	if (/^\/newsroom\/?$/.test(path)) return { name: "home" };
	if (/^\/newsroom\/figures\/?$/.test(path)) return { name: "figures" };
	if (/^\/newsroom\/new\/?$/.test(path)) return { name: "new" };
	const [, id, rest] = /^\/newsroom\/quizzes\/([^/]+)(?:\/(\w+))?\/?$/.exec(path) ?? [];
	if (id === undefined || !quizId.safeParse(id).success) return undefined;
	if (rest === undefined) return { name: "edit", id };
	const name = names.find((each) => each === rest);
	return name && { name, id };
}
