import { isRecord } from "../../../contract/merge/same.ts";
import { today } from "../quiz/today.ts";
import { insertAt, listAt, setAt, textAt, valueAt } from "../state/edit.ts";
import { ONLY } from "./stories.ts";

/** The claims with the story of each set by `storyOf`. Undefined removes it. */
function claimsOf(document: unknown, storyOf: (claim: Record<string, unknown>) => unknown): unknown {
	const claims = listAt(document, ["claims"]);
	if (claims.length === 0) return document;
	const named = claims.map((claim) => (isRecord(claim) ? setAt(claim, ["story"], storyOf(claim)) : claim));
	return setAt(document, ["claims"], named);
}

/** Moves a story's text to another id. */
function renameText(document: unknown, from: string, to: string): unknown {
	const text = valueAt(document, ["texts", from]);
	return setAt(setAt(document, ["texts", from], undefined), ["texts", to], text);
}

function freeId(document: unknown): string {
	const taken = listAt(document, ["stories"]).map((story) => textAt(story, ["id"]));
	for (let n = 1; ; n++) if (!taken.includes(`story-${n}`)) return `story-${n}`;
}

/** Turns a quiz about one article into one with a list of one story. All claims belong to it. */
function asList(document: unknown): unknown {
	if (listAt(document, ["stories"]).length > 0) return document;
	const id = freeId(document);
	const article = valueAt(document, ["article"]);
	const story = { id, ...(isRecord(article) ? article : { headline: "", date: today() }) };
	const list = setAt(setAt(document, ["article"], undefined), ["stories"], [story]);
	const named = claimsOf(list, ({ story: own }) => own ?? id);
	return valueAt(named, ["texts", ONLY]) === undefined ? named : renameText(named, ONLY, id);
}

/** Turns a quiz with one story in its list into one about an article. */
function asArticle(document: unknown): unknown {
	const [only, ...more] = listAt(document, ["stories"]);
	if (more.length > 0 || !isRecord(only)) return document;
	const { id, ...article } = only;
	const one = setAt(setAt(document, ["stories"], undefined), ["article"], article);
	const free = claimsOf(one, () => undefined);
	return valueAt(free, ["texts", String(id)]) === undefined ? free : renameText(free, String(id), ONLY);
}

/** The document with one more story, and that story's id. Claims keep their stories. */
export function addStory(document: unknown): { document: unknown; id: string } {
	const list = asList(document);
	const id = freeId(list);
	return { document: insertAt(list, ["stories"], { id, headline: "", date: today() }), id };
}

/** The document without a story and its text. Its claims stay, without a story. */
export function removeStory(document: unknown, id: string): unknown {
	const stories = listAt(document, ["stories"]).filter((story) => textAt(story, ["id"]) !== id);
	const less = setAt(setAt(document, ["stories"], stories), ["texts", id], undefined);
	const free = claimsOf(less, ({ story }) => (story === id ? undefined : story));
	return asArticle(free);
}
