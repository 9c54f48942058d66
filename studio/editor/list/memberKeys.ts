import { textAt } from "../state/edit.ts";

/** A key for each member of a list: its id, and what tells apart those that share one or have none. */
export function memberKeys(list: readonly unknown[]): string[] {
	const seen = new Map<string, number>();
	return list.map((member) => {
		const id = textAt(member, ["id"]);
		const before = seen.get(id) ?? 0;
		seen.set(id, before + 1);
		return before === 0 && id !== "" ? id : `${id} ${before}`;
	});
}
