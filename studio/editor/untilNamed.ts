import { textAt } from "./state/edit.ts";
import { fieldId } from "./state/place.ts";

const naming = [["title"], ["article", "headline"], ["stories", 0, "headline"]];
const LOOK_MS = 300;

/** The text that a new quiz's id is made from: its title, or else its story's headline. */
export const namingWords = (document: unknown): string =>
	naming.map((path) => textAt(document, path).trim()).find((text) => text !== "") ?? "";

/** Whether the editor is typing that text now. Half a title makes no good id. */
const isBeingNamed = () => naming.some((path) => document.activeElement?.id === fieldId(path));

/** Waits until a quiz without an id can get one from its text. Meanwhile its work is stored on this machine. */
export async function untilNamed(now: () => { id: string | undefined; document: unknown }): Promise<void> {
	while (now().id === undefined && (namingWords(now().document) === "" || isBeingNamed()))
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
