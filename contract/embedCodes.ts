import { z } from "zod";
import { languageTag, quizId } from "./text.ts";

/**
 * The kinds of embed code: for a page, the same with a pinned script, a frame, WordPress, a newsletter, and the quiz's
 * address.
 */
export const embedTargets = ["page", "pinned", "frame", "wordpress", "newsletter", "address"] as const;
export type EmbedTarget = (typeof embedTargets)[number];

/** The look of an embed code. Without colours or language, the page and the quiz decide. */
export const embedQuery = z.strictObject({
	theme: z.enum(["light", "dark"]).optional(),
	lang: languageTag.optional(),
	mode: z.enum(["quiz", "explainer"]).default("quiz"),
});
export type EmbedLook = z.output<typeof embedQuery>;

/** The reply of `GET /api/quizzes/:id/embed-codes`. A frame cannot show an explainer, so there is no code for that. */
export const embedCodes = z.strictObject({
	id: quizId,
	title: z.string(),
	language: z.string(),
	revision: z.int().min(1),
	/** While it is true, readers do not see the quiz. */
	withdrawn: z.boolean(),
	/** The only hosts that may show the quiz, if it lists any. */
	hosts: z.array(z.string()).exactOptional(),
	codes: z.partialRecord(z.enum(embedTargets), z.string()),
});
export type EmbedCodes = z.output<typeof embedCodes>;

/** A look as an address's query, without empty fields. */
export function lookQuery(look: EmbedLook): string {
	return Object.entries(look)
		.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
		.join("&");
}
