import { isRecord } from "../../../contract/merge/same.ts";
import { spansOf } from "../../../widget/passage/quote.ts";
import { listAt, valueAt } from "../state/edit.ts";
import { type Spot, type StoryIndex, spotAt } from "./storyIndex.ts";

/** A passage in its story; `end` is behind its last letter. */
export type Mark = { claim: number; passage: number; start: Spot; end: Spot };

type Quoted = { claim: number; passage: number; exact: string; prefix: string; suffix: string };

/** Every passage of these claims that quotes something. */
export function passagesIn(claims: readonly unknown[], isFrom: (claim: unknown) => boolean): Quoted[] {
	return claims.flatMap((claim, index) => {
		if (!isRecord(claim) || !isFrom(claim)) return [];
		return listAt(claim, ["passages"]).flatMap((passage, place) => {
			const [exact = "", prefix = "", suffix = ""] = ["exact", "prefix", "suffix"].map((name) => {
				const value = valueAt(passage, [name]);
				return typeof value === "string" ? value : "";
			});
			return exact.trim() === "" ? [] : [{ claim: index, passage: place, exact, prefix, suffix }];
		});
	});
}

/** How often a passage stands in a story: with its words before and after where it has some. */
export function countPlaces(
	{ exact, prefix, suffix }: Omit<Quoted, "claim" | "passage">,
	{ text }: StoryIndex,
): number {
	const { all, fitting } = spansOf({ exact, prefix, suffix }, text);
	return fitting.length > 0 ? fitting.length : all.length;
}

/** Where passages stand in their story; those that do not stand there are left out. */
export function findMarks(passages: readonly Quoted[], index: StoryIndex): Mark[] {
	return passages.flatMap(({ claim, passage, ...quoted }) => {
		const { all, fitting } = spansOf(quoted, index.text);
		const span = fitting[0] ?? all[0];
		if (!span) return [];
		const last = spotAt(index, span.last);
		const end = { paragraph: last.paragraph, offset: last.offset + 1 };
		return [{ claim, passage, start: spotAt(index, span.first), end }];
	});
}
