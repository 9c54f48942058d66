import { isRecord } from "../../../contract/merge/same.ts";
import { spansOf } from "../../../widget/passage/quote.ts";
import { listAt, valueAt } from "../state/edit.ts";
import { type Spot, type StoryIndex, spotAt } from "./storyIndex.ts";

/** A passage's position in its story. `end` is after its last character. */
export type Mark = { claim: number; passage: number; start: Spot; end: Spot };

type Quoted = { claim: number; passage: number; exact: string; prefix: string; suffix: string };

/** The non-empty passages of these claims. */
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

/** How often a passage occurs in a story. Its prefix and suffix count if it has them. */
export function countPlaces(
	{ exact, prefix, suffix }: Omit<Quoted, "claim" | "passage">,
	{ text }: StoryIndex,
): number {
	const { all, fitting } = spansOf({ exact, prefix, suffix }, text);
	return fitting.length > 0 ? fitting.length : all.length;
}

/** The positions of passages in their story. Passages that are not found are left out. */
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
