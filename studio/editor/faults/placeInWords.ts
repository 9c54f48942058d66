import { fill } from "../../../contract/fill.ts";
import { editorWords as words } from "../../words/editor.ts";
import { type Path, textAt } from "../state/edit.ts";

const LONGEST = 60;

/** Where a note is, as text for editors: the claim with its first words, or a part of the quiz. */
export function placeInWords([part, index]: Path, document: unknown): string {
	if (part === "article") return words.article.title;
	if (part === "stories" && typeof index === "number") return fill(words.story.one, { n: index + 1 });
	if (part === "bands") return words.bands.title;
	if (part !== "claims" || typeof index !== "number") return words.notes.quiz;
	const statement = textAt(document, ["claims", index, "statement"]).trim();
	const short = statement.length > LONGEST ? `${statement.slice(0, LONGEST).replace(/\s\S*$/, "")} …` : statement;
	const one = fill(words.claims.one, { n: index + 1 });
	return short === "" ? one : `${one}: ${short}`;
}
