/** The name of a list's member, by the list's name. */
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

/** Field names that editors would not understand. */
const words: { [name: string]: string } = { dontKnow: "“I don’t know”", hosts: "hosts that may embed it" };

/**
 * A place in a quiz as text for editors: `claims`, `toll`, `question`, `prompt` becomes “claim toll, question, prompt”.
 * Members without ids are counted from 1.
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
