import { textAt } from "../state/edit.ts";

/** A unique key for each list member: its id, with a suffix if ids are shared or missing. */
export function memberKeys(list: readonly unknown[]): string[] {
	const seen = new Map<string, number>();
	return list.map((member) => {
		const id = textAt(member, ["id"]);
		const before = seen.get(id) ?? 0;
		seen.set(id, before + 1);
		return before === 0 && id !== "" ? id : `${id} ${before}`;
	});
}
