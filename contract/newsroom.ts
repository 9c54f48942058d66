import { z } from "zod";
import { storyTexts } from "./base.ts";
import { NEWSROOM, newsroomRoutes } from "./newsroomRoutes.ts";
import { text } from "./text.ts";
import { scopes } from "./wire.ts";

/**
 * The reply of `GET /api/quizzes/:id/revisions`, oldest first. `by` is the publisher, if the audit trail knows it, and
 * `changed` lists the places that differ from the revision before.
 */
export const revisionList = z.array(
	z.strictObject({
		revision: z.int().min(1),
		publishedAt: z.iso.datetime(),
		by: z.string().exactOptional(),
		changed: z.array(z.string()),
	}),
);
export type RevisionList = z.output<typeof revisionList>;

/**
 * The reply of `GET /api/quizzes/:id/document`: a revision as its editor wrote it. The current one, unless `?revision=`
 * names another.
 */
export const documentReply = z.strictObject({ revision: z.int().min(1), document: z.unknown() });
export type DocumentReply = z.output<typeof documentReply>;

/** The body of `DELETE /api/quizzes/:id`: the quiz's title, as a confirmation. */
export const deletionRequest = z.strictObject({ title: z.string() });
export const deletionReply = z.strictObject({ deleted: z.literal(true) });

/** The replies of `POST /api/quizzes/:id/withdraw` and `…/restore`. */
export const withdrawalReply = z.strictObject({ withdrawn: z.boolean() });

/** The replies of `POST /api/quizzes/:id/guard` and `…/unguard`. */
export const guardReply = z.strictObject({ guarded: z.boolean() });

/** The reply of `PUT /api/quizzes/:id/draft`, with a link that shows the draft until it expires. */
export const draftReply = z.strictObject({
	version: z.int().min(1),
	preview: z.url(),
	expiresAt: z.iso.datetime(),
});
export type DraftReply = z.output<typeof draftReply>;

/** The reply of `GET /api/quizzes/:id/draft`. */
export const draft = draftReply.extend({
	document: z.unknown(),
	/** The revision that it is based on (0: none). Absent if that is not known. */
	basedOn: z.int().min(0).exactOptional(),
	/** The stories' texts, by story id. */
	texts: storyTexts.exactOptional(),
	savedAt: z.iso.datetime(),
	savedBy: z.string(),
});
export type Draft = z.output<typeof draft>;

/** The reply of `GET /api/quizzes/:id/story-texts`: the texts of the last draft that was published or deleted. */
export const storyTextsReply = z.strictObject({ texts: storyTexts });
export type StoryTextsReply = z.output<typeof storyTextsReply>;

/** The reply of `DELETE /api/quizzes/:id/draft`. */
export const draftDropReply = z.strictObject({ dropped: z.literal(true) });

const LONGEST_LIFE_DAYS = 366;
const LIFE_DAYS = 90;

/** The body of `POST /api/newsroom/tokens`. */
export const tokenRequest = z.strictObject({
	/** What the token is for, or who has it. */
	name: text(60),
	scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
	/** Days until it expires. */
	days: z.int().min(1).max(LONGEST_LIFE_DAYS).default(LIFE_DAYS),
});

/** The reply. It is the only time that the token is shown. */
export const tokenReply = z.strictObject({ id: z.string(), token: z.string(), expiresAt: z.iso.datetime() });
export type TokenReply = z.output<typeof tokenReply>;

const listedToken = z.strictObject({
	id: z.string(),
	name: z.string(),
	scopes: z.array(z.enum(scopes)),
	createdAt: z.iso.datetime(),
	expiresAt: z.iso.datetime(),
	revokedAt: z.iso.datetime().nullable(),
	/** The last day (UTC) on which the token was used. */
	usedOn: z.iso.date().nullable(),
});

/** The reply of `GET /api/newsroom/tokens`, newest first. */
export const tokenList = z.array(listedToken);
export type ListedToken = z.output<typeof listedToken>;

/** The reply of `DELETE /api/newsroom/tokens/:id`. False if the token had already ended. */
export const revocationReply = z.strictObject({ revoked: z.boolean() });

/** The path of a page of the newsroom, for redirects. Before 0.3.0, pages of figures were at `/stats/ID`. */
export const newsroomPath = z
	.string()
	.max(500)
	.transform((path) => path.replace(/^\/stats\/([a-z0-9-]+)$/, (_, id: string) => newsroomRoutes.quizFigures(id)))
	.pipe(z.string().regex(/^\/newsroom(\/[a-z0-9-]+)*(\?[\w=&%.+-]*)?$/, `must be a path below ${NEWSROOM}`));
/** The body of `POST /api/newsroom/links`. It replies with an address that opens the page once, within ten minutes. */
export const linkRequest = z.strictObject({ to: newsroomPath.default(newsroomRoutes.home) });
export const linkReply = z.strictObject({ url: z.url() });

/** The changes that the audit trail records. */
export const auditActions = [
	"publish",
	"withdraw",
	"restore",
	"guard",
	"unguard",
	"delete",
	"save-draft",
	"drop-draft",
	"import",
	/** Attempts were left out of the figures by hours, host or kind of embed, or counted again. */
	"leave-out",
	"count-again",
	/** The answer log opened more shards, because many readers answered at the same time. */
	"grow",
	"create-token",
	"revoke-token",
] as const;

const auditEntry = z.strictObject({
	id: z.int().min(1),
	at: z.iso.datetime(),
	/** A token's name and id, or a person's email address. */
	actor: z.string(),
	action: z.enum(auditActions),
	/** A quiz's id, or a token's name and id. */
	subject: z.string(),
	revision: z.int().min(1).nullable(),
	/** The changed places, or the scopes of a new token. */
	changed: z.array(z.string()),
});

/** The reply of `GET /api/newsroom/audit`, newest first. */
export const auditTrail = z.array(auditEntry);
export type AuditEntry = z.output<typeof auditEntry>;

/** The query of `GET /api/newsroom/audit`: one subject's entries, and entries before a given one. */
export const auditQuery = z.strictObject({
	subject: z.string().max(200).optional(),
	before: z.coerce.number().int().min(1).optional(),
});
