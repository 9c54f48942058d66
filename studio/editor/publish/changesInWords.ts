import { changesBetween } from "../../../contract/changes.ts";
import { fill } from "../../../contract/fill.ts";
import { publishingWords as words } from "../../words/publishing.ts";
import { grouped } from "../grouped.ts";
import { listAt, textAt } from "../state/edit.ts";
import { fieldNames } from "./fieldNames.ts";

const ORDER = " (order)";
const LONGEST = 70;

/** The first words of the claim with this id. */
export function claimName(document: unknown, id: string): string {
	const claim = listAt(document, ["claims"]).find((each) => textAt(each, ["id"]) === id);
	const statement = textAt(claim, ["statement"]).trim() || textAt(claim, ["question", "prompt"]).trim() || id;
	return statement.length > LONGEST ? `${statement.slice(0, LONGEST).replace(/\s\S*$/, "")} …` : statement;
}

const hasClaim = (document: unknown, id: string) =>
	listAt(document, ["claims"]).some((each) => textAt(each, ["id"]) === id);

/** The first field on a path that has its own name: a question's options, not the text of one of them. */
function fieldIn(steps: string[]): string {
	const named = steps.find((step) => step !== "question" && fieldNames[step] !== undefined) ?? steps[0] ?? "";
	return fieldNames[named] ?? named;
}

type Change = { place: string; field: string };

function changeAt(path: string, before: unknown, after: unknown): Change {
	const isOrder = path.endsWith(ORDER);
	const [part = "", ...rest] = (isOrder ? path.slice(0, -ORDER.length) : path).split(".");
	const order = words.changed.order;
	if (part === "stories")
		return { place: words.places.story, field: fieldIn(rest.length > 1 ? rest.slice(1) : [part]) };
	if (part === "article") return { place: words.places.story, field: fieldIn(rest) };
	if (part !== "claims") return { place: words.places.quiz, field: fieldIn([part]) };
	const [id = "", ...fields] = rest;
	if (id === "") return { place: words.places.claims, field: order };
	const claim = claimName(hasClaim(after, id) ? after : before, id);
	const place = fill(words.places.claim, { claim });
	if (!hasClaim(before, id)) return { place, field: words.changed.added };
	if (!hasClaim(after, id)) return { place, field: words.changed.removed };
	return { place, field: fieldIn(fields) };
}

const whole: readonly string[] = [words.changed.added, words.changed.removed, words.changed.order];

/** The differences between two documents, one line per part, as text for editors. */
export function changesInWords(before: unknown, after: unknown): string[] {
	const changes = changesBetween(before, after).map((path) => changeAt(path, before, after));
	return [...grouped(changes, ({ place }) => place)].flatMap(([place, list]) => {
		const fields = [...new Set(list.map(({ field }) => field))];
		const lines = fields.filter((field) => whole.includes(field)).map((field) => fill(field, { place }));
		const edited = fields.filter((field) => !whole.includes(field));
		return edited.length > 0 ? [...lines, fill(words.changed.edited, { place, fields: edited.join(", ") })] : lines;
	});
}

/** A place (names and ids joined by dots) as text for editors. */
export function placeOfPath(path: string, document: unknown): string {
	const { place, field } = changeAt(path, document, document);
	if (whole.includes(field)) return fill(field, { place });
	return fill(words.changed.edited, { place, fields: field });
}
