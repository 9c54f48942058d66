import { textAt } from "./state/edit.ts";
import { fieldId } from "./state/place.ts";

const naming = [["title"], ["article", "headline"], ["stories", 0, "headline"]];
const LOOK_MS = 300;

/** The words that a new quiz is named by: its title's, else its story's headline. */
export const namingWords = (document: unknown): string =>
	naming.map((path) => textAt(document, path).trim()).find((text) => text !== "") ?? "";

/** Whether somebody is writing these words: half a title makes no name. */
const isBeingNamed = () => naming.some((path) => document.activeElement?.id === fieldId(path));

/** Waits until a quiz that has no name yet can get one from its words. Its work is on this machine meanwhile. */
export async function untilNamed(now: () => { id: string | undefined; document: unknown }): Promise<void> {
	while (now().id === undefined && (namingWords(now().document) === "" || isBeingNamed()))
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
