/** What a member of a list is called, by the list's name. */
const members: { [list: string]: string } = {
	claims: "claim",
	stories: "story",
	options: "option",
	items: "item",
	passages: "passage",
	sources: "source",
	corrections: "correction",
	bands: "band",
};

/** Names that say something else to an editor than to a program. */
const words: { [name: string]: string } = { dontKnow: "“I don’t know”", hosts: "hosts that may embed it" };

/**
 * A place in a quiz as an editor says it: `claims`, `toll`, `question`, `prompt` is “claim toll, question, prompt”.
 * Members of lists without ids are counted from 1.
 */
export function pathInWords(path: string[]): string {
	const said: string[] = [];
	for (let at = 0; at < path.length; at++) {
		const name = path[at] ?? "";
		const next = path[at + 1];
		const member = members[name];
		if (member === undefined || next === undefined || next === "order" || next === "right") {
			said.push(words[name] ?? name);
			continue;
		}
		said.push(`${member} ${/^\d+$/.test(next) ? Number(next) + 1 : next}`);
		at++;
	}
	return said.join(", ") || "the whole quiz";
}
