import { nameFrom } from "../../contract/nameFrom.ts";
import { draft as draftSchema } from "../../contract/newsroom.ts";
import { routes } from "../../contract/wire.ts";
import { ask, Refusal } from "../ask.ts";
import { askPublished } from "./publish/publishQuiz.ts";

async function isTaken(id: string): Promise<boolean> {
	const [published, draft] = await Promise.all([
		askPublished(id),
		ask(draftSchema, routes.draft(id)).catch((error: unknown) => {
			if (error instanceof Refusal && error.code === "not_found") return undefined;
			throw error;
		}),
	]);
	return published.revision > 0 || draft !== undefined;
}

/** A name for a new quiz, made from its title, that no other quiz and no draft has. */
export async function freeName(title: string): Promise<string> {
	const wanted = nameFrom(title);
	for (let n = 1; ; n++) {
		const name = n === 1 ? wanted : `${wanted}-${n}`;
		if (!(await isTaken(name))) return name;
	}
}
