import { isRecord } from "../../../contract/merge/same.ts";
import { today } from "../quiz/today.ts";
import { insertAt, listAt, setAt, textAt, valueAt } from "../state/edit.ts";
import { ONLY } from "./stories.ts";

/** Claims as they are, with the story that each is from said anew; undefined says none. */
function claimsOf(document: unknown, storyOf: (claim: Record<string, unknown>) => unknown): unknown {
	const claims = listAt(document, ["claims"]);
	if (claims.length === 0) return document;
	const named = claims.map((claim) => (isRecord(claim) ? setAt(claim, ["story"], storyOf(claim)) : claim));
	return setAt(document, ["claims"], named);
}

/** A story's text under another name. */
function renameText(document: unknown, from: string, to: string): unknown {
	const text = valueAt(document, ["texts", from]);
	return setAt(setAt(document, ["texts", from], undefined), ["texts", to], text);
}

function freeId(document: unknown): string {
	const taken = listAt(document, ["stories"]).map((story) => textAt(story, ["id"]));
	for (let n = 1; ; n++) if (!taken.includes(`story-${n}`)) return `story-${n}`;
}

/** A quiz about one article is about a list of one story, of which all its claims are. */
function asList(document: unknown): unknown {
	if (listAt(document, ["stories"]).length > 0) return document;
	const id = freeId(document);
	const article = valueAt(document, ["article"]);
	const story = { id, ...(isRecord(article) ? article : { headline: "", date: today() }) };
	const list = setAt(setAt(document, ["article"], undefined), ["stories"], [story]);
	const named = claimsOf(list, ({ story: own }) => own ?? id);
	return valueAt(named, ["texts", ONLY]) === undefined ? named : renameText(named, ONLY, id);
}

/** A quiz about one story is about an article. */
function asArticle(document: unknown): unknown {
	const [only, ...more] = listAt(document, ["stories"]);
	if (more.length > 0 || !isRecord(only)) return document;
	const { id, ...article } = only;
	const one = setAt(setAt(document, ["stories"], undefined), ["article"], article);
	const free = claimsOf(one, () => undefined);
	return valueAt(free, ["texts", String(id)]) === undefined ? free : renameText(free, String(id), ONLY);
}

/** The document with one story more, and the name of that. Claims stay with the stories that they are from. */
export function addStory(document: unknown): { document: unknown; id: string } {
	const list = asList(document);
	const id = freeId(list);
	return { document: insertAt(list, ["stories"], { id, headline: "", date: today() }), id };
}

/** The document with one story less, its text too. Claims that were from it are kept, and are from none. */
export function removeStory(document: unknown, id: string): unknown {
	const stories = listAt(document, ["stories"]).filter((story) => textAt(story, ["id"]) !== id);
	const less = setAt(setAt(document, ["stories"], stories), ["texts", id], undefined);
	const free = claimsOf(less, ({ story }) => (story === id ? undefined : story));
	return asArticle(free);
}
