import { isRecord, isSame } from "./same.ts";

const under = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What identifies a quiz's stories: their headlines and addresses. */
function storyMarks(quiz: unknown): unknown[] {
	return [under(quiz, "article"), ...listOf(under(quiz, "stories"))].flatMap((story) =>
		["headline", "url"].map((name) => under(story, name)).filter((mark) => mark !== undefined),
	);
}

/** What identifies a claim besides its id. Ids such as `c1` are common to many quizzes. */
function marksOf(claim: unknown): unknown[] {
	const passages = listOf(under(claim, "passages")).map((passage) => under(passage, "exact"));
	return [under(claim, "statement"), under(under(claim, "question"), "prompt"), ...passages].filter(
		(mark) => typeof mark === "string",
	);
}

/** Whether two documents are about different stories: no headline, address or claim is the same. */
export function isAnotherStory(before: unknown, after: unknown): boolean {
	const stories = storyMarks(after);
	if (storyMarks(before).some((mark) => stories.some((each) => isSame(mark, each)))) return false;
	const known = new Set(listOf(under(before, "claims")).flatMap(marksOf));
	return !listOf(under(after, "claims"))
		.flatMap(marksOf)
		.some((mark) => known.has(mark));
}
