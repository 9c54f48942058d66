import { isRecord, isSame } from "./same.ts";

const under = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What an article is known by. */
const storyOf = (quiz: unknown) => ["headline", "url"].map((name) => under(under(quiz, "article"), name));

/** What a claim is known by, beside its id: ids such as `c1` stand in many quizzes. */
function marksOf(claim: unknown): unknown[] {
	const passages = listOf(under(claim, "passages")).map((passage) => under(passage, "exact"));
	return [under(claim, "statement"), under(under(claim, "question"), "prompt"), ...passages].filter(
		(mark) => typeof mark === "string",
	);
}

/** Whether two documents tell of different stories: neither headline, address nor any claim is the same. */
export function isAnotherStory(before: unknown, after: unknown): boolean {
	const [was, is] = [storyOf(before), storyOf(after)];
	if (was.some((mark, index) => mark !== undefined && isSame(mark, is[index]))) return false;
	const known = new Set(listOf(under(before, "claims")).flatMap(marksOf));
	return !listOf(under(after, "claims"))
		.flatMap(marksOf)
		.some((mark) => known.has(mark));
}
