import { z } from "zod";
import { storyTexts } from "./base.ts";
import { NEWSROOM, newsroomRoutes } from "./newsroomRoutes.ts";
import { text } from "./text.ts";
import { scopes } from "./wire.ts";

/** What `GET /api/quizzes/:id/revisions` replies: oldest first, each with who published it (if the trail knows) and the places that differ from the one before. */
export const revisionList = z.array(
	z.strictObject({
		revision: z.int().min(1),
		publishedAt: z.iso.datetime(),
		by: z.string().exactOptional(),
		changed: z.array(z.string()),
	}),
);
export type RevisionList = z.output<typeof revisionList>;

/** What `GET /api/quizzes/:id/document` replies: a revision as its editor wrote it, the current one unless `?revision=` names another. */
export const documentReply = z.strictObject({ revision: z.int().min(1), document: z.unknown() });
export type DocumentReply = z.output<typeof documentReply>;

/** What `DELETE /api/quizzes/:id` takes: the quiz's title, said again before it and all its answers are gone. */
export const deletionRequest = z.strictObject({ title: z.string() });
export const deletionReply = z.strictObject({ deleted: z.literal(true) });

/** What `POST /api/quizzes/:id/withdraw` and `…/restore` reply. */
export const withdrawalReply = z.strictObject({ withdrawn: z.boolean() });

/** What `POST /api/quizzes/:id/guard` and `…/unguard` reply. */
export const guardReply = z.strictObject({ guarded: z.boolean() });

/** What `PUT /api/quizzes/:id/draft` replies: a link that shows the draft until it expires. */
export const draftReply = z.strictObject({
	version: z.int().min(1),
	preview: z.url(),
	expiresAt: z.iso.datetime(),
});
export type DraftReply = z.output<typeof draftReply>;

/** What `GET /api/quizzes/:id/draft` replies. */
export const draft = draftReply.extend({
	document: z.unknown(),
	/** The revision that it was made from; 0: none. Left out where nobody has said so. */
	basedOn: z.int().min(0).exactOptional(),
	/** The text of each story, by its name. */
	texts: storyTexts.exactOptional(),
	savedAt: z.iso.datetime(),
	savedBy: z.string(),
});
export type Draft = z.output<typeof draft>;

/** What `GET /api/quizzes/:id/story-texts` replies: what was kept of the last draft that was published or dropped. */
export const storyTextsReply = z.strictObject({ texts: storyTexts });
export type StoryTextsReply = z.output<typeof storyTextsReply>;

/** What `DELETE /api/quizzes/:id/draft` replies. */
export const draftDropReply = z.strictObject({ dropped: z.literal(true) });

const LONGEST_LIFE_DAYS = 366;
const LIFE_DAYS = 90;

/** What `POST /api/newsroom/tokens` takes. */
export const tokenRequest = z.strictObject({
	/** What it is for, or who has it. */
	name: text(60),
	scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
	/** Days until it expires. */
	days: z.int().min(1).max(LONGEST_LIFE_DAYS).default(LIFE_DAYS),
});

/** What it answers: the only time that the token is shown. */
export const tokenReply = z.strictObject({ id: z.string(), token: z.string(), expiresAt: z.iso.datetime() });
export type TokenReply = z.output<typeof tokenReply>;

const listedToken = z.strictObject({
	id: z.string(),
	name: z.string(),
	scopes: z.array(z.enum(scopes)),
	createdAt: z.iso.datetime(),
	expiresAt: z.iso.datetime(),
	revokedAt: z.iso.datetime().nullable(),
	/** The last day (UTC) of its use. */
	usedOn: z.iso.date().nullable(),
});

/** What `GET /api/newsroom/tokens` replies: newest first. */
export const tokenList = z.array(listedToken);
export type ListedToken = z.output<typeof listedToken>;

/** What `DELETE /api/newsroom/tokens/:id` replies: whether it had not ended before. */
export const revocationReply = z.strictObject({ revoked: z.boolean() });

/** A page of the newsroom on this site, that somebody can be led to. Pages of figures were at `/stats/ID` until 0.3.0. */
export const newsroomPath = z
	.string()
	.max(500)
	.transform((path) => path.replace(/^\/stats\/([a-z0-9-]+)$/, (_, id: string) => newsroomRoutes.quizFigures(id)))
	.pipe(z.string().regex(/^\/newsroom(\/[a-z0-9-]+)*(\?[\w=&%.+-]*)?$/, `must be a path below ${NEWSROOM}`));
/** What `POST /api/newsroom/links` takes, and replies: an address that opens the page once, within ten minutes. */
export const linkRequest = z.strictObject({ to: newsroomPath.default(newsroomRoutes.home) });
export const linkReply = z.strictObject({ url: z.url() });

/** Everything that leaves an entry in the audit trail. */
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
	/** Attempts were left out of the figures, by hours, host or way of embedding; and were counted again. */
	"leave-out",
	"count-again",
	/** The answer log opened more shards since many readers answered at once. */
	"grow",
	"create-token",
	"revoke-token",
] as const;

const auditEntry = z.strictObject({
	id: z.int().min(1),
	at: z.iso.datetime(),
	/** A token's name and id, or a person's address. */
	actor: z.string(),
	action: z.enum(auditActions),
	/** A quiz's id, or a token's name and id. */
	subject: z.string(),
	revision: z.int().min(1).nullable(),
	/** Places that differ from what was there, or scopes that a token got. */
	changed: z.array(z.string()),
});

/** What `GET /api/newsroom/audit` replies: newest first. */
export const auditTrail = z.array(auditEntry);
export type AuditEntry = z.output<typeof auditEntry>;

/** What `GET /api/newsroom/audit` may be asked for: one subject's entries, and those before an entry. */
export const auditQuery = z.strictObject({
	subject: z.string().max(200).optional(),
	before: z.coerce.number().int().min(1).optional(),
});
