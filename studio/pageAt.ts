import { quizId } from "../contract/text.ts";

/** Which page an address is; `id` is a quiz's. */
export type StudioPage = { name: "home" } | { name: "embed" | "history"; id: string };

const names = ["embed", "history"] as const;

/** The page at a path below the newsroom's address; undefined for one that this script does not fill. */
export function pageAt(path: string): StudioPage | undefined {
	if (/^\/newsroom\/?$/.test(path)) return { name: "home" };
	const [, id, rest] = /^\/newsroom\/quizzes\/([^/]+)\/(\w+)\/?$/.exec(path) ?? [];
	const name = names.find((each) => each === rest);
	return name && id !== undefined && quizId.safeParse(id).success ? { name, id } : undefined;
}
