import { z } from "zod";
import { languageTag, quizId } from "./text.ts";

/** Where an embed code goes: into a page, the same with a pinned script, into a frame, WordPress, a newsletter; and the quiz's address. */
export const embedTargets = ["page", "pinned", "frame", "wordpress", "newsletter", "address"] as const;
export type EmbedTarget = (typeof embedTargets)[number];

/** What an embed code can be made with: colours and interface language are the page's and the quiz's own without. */
export const embedQuery = z.strictObject({
	theme: z.enum(["light", "dark"]).optional(),
	lang: languageTag.optional(),
	mode: z.enum(["quiz", "explainer"]).default("quiz"),
});
export type EmbedLook = z.output<typeof embedQuery>;

/** What `GET /api/quizzes/:id/embed-codes` answers. A frame shows no explainer, so that has no code for one. */
export const embedCodes = z.strictObject({
	id: quizId,
	title: z.string(),
	language: z.string(),
	revision: z.int().min(1),
	/** Readers see nothing of it while it is. */
	withdrawn: z.boolean(),
	/** The only sites that may show it, where it names any. */
	hosts: z.array(z.string()).exactOptional(),
	codes: z.partialRecord(z.enum(embedTargets), z.string()),
});
export type EmbedCodes = z.output<typeof embedCodes>;

/** A look as the query of an address; what is not said stays out. */
export function lookQuery(look: EmbedLook): string {
	return Object.entries(look)
		.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
		.join("&");
}
