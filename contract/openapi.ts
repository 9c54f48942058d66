import { answersBody, answersReply, logLine } from "./answers.ts";
import { archiveLine, archiveReply } from "./archive.ts";
import { writtenQuiz } from "./base.ts";
import { done, errorBody, header, json, operation, path, shape, withId } from "./describe.ts";
import { healthPaths } from "./healthPaths.ts";
import { leftOutPaths } from "./leftOutPaths.ts";
import {
	auditTrail,
	deletionReply,
	deletionRequest,
	documentReply,
	draft,
	draftDropReply,
	draftReply,
	guardReply,
	linkReply,
	linkRequest,
	revisionList,
	revocationReply,
	tokenList,
	tokenReply,
	tokenRequest,
	withdrawalReply,
} from "./newsroom.ts";
import { newsroomPaths } from "./newsroomPaths.ts";
import { oembedReply } from "./oembed.ts";
import { publishReply } from "./publish.ts";
import { queryParameters } from "./queryParameters.ts";
import { publishedQuiz } from "./quiz.ts";
import { listQuery, quizList } from "./quizList.ts";
import { report } from "./report.ts";
import { routes, type Scope, scopes } from "./wire.ts";

/** OpenAPI 3.1, made from the schemas that parse every border; all but the version. */
export const openapi = {
	openapi: "3.1.0",
	info: {
		title: "Readback",
		description:
			"Quizzes about news stories. Readers' addresses may be used from any site and set no cookie; newsroom addresses need a bearer token and may be used from none.",
	},
	components: {
		securitySchemes: {
			newsroom: { type: "http", scheme: "bearer", description: "A token with one of the scopes that are named" },
		},
		responses: { refusal: { description: "Refused, with the place of each fault", content: json(errorBody) } },
	},
	paths: {
		[routes.quizzes]: {
			get: operation({
				who: scopes,
				summary: "A page of all quizzes, withdrawn ones too",
				parameters: queryParameters(listQuery),
				replies: done('at most `limit` of them; the header Link has the next page, `rel="next"`', json(quizList)),
			}),
		},
		[path(routes.quiz)]: withId({
			get: operation({
				summary: "The current revision with its number and epoch, or an older one by `revision`",
				parameters: [{ name: "revision", in: "query", schema: { type: "integer", minimum: 1 } }],
				replies: done("the quiz as widgets read it", json(publishedQuiz)),
			}),
			put: operation({
				who: ["author"],
				summary: "Publishes a document; the same again changes nothing. Without a header `basedOn` is the precondition",
				parameters: [
					{
						name: "spelling",
						in: "query",
						description:
							"the edit mends the spelling of words alone: no correction is needed for them, and no figure begins anew",
						schema: { type: "string", enum: ["true", "false"] },
					},
					header("If-Match", 'the revision that was seen, such as "3"; else 412'),
					header("If-None-Match", "* for a quiz that must be new"),
				],
				body: { "application/json": { schema: shape(writtenQuiz, "input") } },
				replies: done("the revision that is current now", json(publishReply)),
			}),
			delete: operation({
				who: [],
				summary: "Deletes the quiz and every answer to it; says its title again",
				body: json(deletionRequest),
				replies: done("gone", json(deletionReply)),
			}),
		}),
		[path(routes.document)]: withId({
			get: operation({
				who: scopes,
				summary: "A revision as its editor wrote it",
				parameters: [
					{
						name: "revision",
						in: "query",
						description: "its number; without, the current one",
						schema: { type: "integer" },
					},
				],
				replies: done("it", json(documentReply)),
			}),
		}),
		[path(routes.revisions)]: withId({
			get: operation({
				who: scopes,
				summary: "Every revision, with what changed",
				replies: done("oldest first", json(revisionList)),
			}),
		}),
		[path(routes.answers)]: withId({
			post: operation({
				summary: "Takes an attempt's answers so far: cumulative, idempotent; the first response stands",
				body: { "application/json": { schema: shape(answersBody) }, "text/plain": { schema: { type: "string" } } },
				replies: done("after the durable write", json(answersReply)),
			}),
		}),
		[path(routes.stats)]: withId({
			get: operation({
				summary: "The figures; all of them with a token",
				replies: done("the report", json(report)),
			}),
		}),
		[path(routes.statsCsv)]: withId({
			get: operation({
				summary: "The same, a figure per row",
				replies: done("RFC 4180", { "text/csv": { schema: { type: "string" } } }),
			}),
		}),
		[path(routes.log)]: withId({
			get: operation({
				who: ["analyst"],
				summary: "Every attempt that is kept, a line each",
				replies: done("NDJSON", { "application/x-ndjson": { schema: shape(logLine) } }),
			}),
		}),
		...Object.fromEntries(
			(
				[
					["withdraw", ["author"], "Takes the quiz from readers", json(withdrawalReply)],
					["restore", ["author"], "Gives it back", json(withdrawalReply)],
					["guard", [], "Has attempts bring a proof that somebody is there", json(guardReply)],
					["unguard", [], "Has them bring none any more", json(guardReply)],
				] satisfies [string, Scope[], string, object][]
			).map(([action, who, summary, reply]) => [
				`${path(routes.quiz)}/${action}`,
				withId({ post: operation({ who, summary, replies: done("done", reply) }) }),
			]),
		),
		...leftOutPaths,
		[path(routes.draft)]: withId({
			get: operation({
				who: scopes,
				summary: "What an editor is working on, and a fresh link that shows it",
				replies: done("the draft", json(draft)),
			}),
			put: operation({
				who: ["writer", "author"],
				summary: "Keeps a draft, which readers do not see",
				parameters: [
					header("If-Match", 'the version that was seen, such as "3"; else 412'),
					header("If-None-Match", "* for the first draft"),
				],
				body: { "application/json": { schema: shape(writtenQuiz, "input") } },
				replies: done("its version, and a link that shows it for seven days", json(draftReply)),
			}),
			delete: operation({
				who: ["writer", "author"],
				summary: "Throws the draft away",
				replies: done("gone", json(draftDropReply)),
			}),
		}),
		[path(routes.archive)]: withId({
			get: operation({
				who: [],
				summary: "Everything of the quiz: revisions, epochs, counts, attempts, a line each",
				replies: done("NDJSON", { "application/x-ndjson": { schema: shape(archiveLine) } }),
			}),
			post: operation({
				who: [],
				summary: "Takes an archive, in parts and in order, where no such quiz was; the last line opens it",
				body: { "application/x-ndjson": { schema: shape(archiveLine) } },
				replies: done("the part is kept", json(archiveReply)),
			}),
		}),
		[routes.tokens]: {
			get: operation({ who: [], summary: "Every token, newest first", replies: done("the list", json(tokenList)) }),
			post: operation({
				who: [],
				summary: "Makes a token, and shows it this once",
				body: { "application/json": { schema: shape(tokenRequest, "input") } },
				replies: { "201": { description: "the token", content: json(tokenReply) } },
			}),
		},
		[path(routes.token)]: withId({
			delete: operation({
				who: [],
				summary: "Ends a token at once",
				replies: done("it has ended", json(revocationReply)),
			}),
		}),
		[routes.audit]: {
			get: operation({
				who: [],
				summary: "Who changed what, and when: a hundred entries, newest first",
				parameters: [
					{ name: "subject", in: "query", schema: { type: "string" } },
					{ name: "before", in: "query", schema: { type: "integer", minimum: 1 } },
				],
				replies: done("the trail", json(auditTrail)),
			}),
		},
		[routes.links]: {
			post: operation({
				who: scopes,
				summary: "A link that opens a page of the newsroom in a browser, once, within ten minutes",
				body: json(linkRequest),
				replies: { "201": { description: "the link", content: json(linkReply) } },
			}),
		},
		[routes.oembed]: {
			get: operation({
				summary: "oEmbed 1.0",
				parameters: ["url", "format", "maxwidth", "maxheight"].map((name) => ({
					name,
					in: "query",
					schema: { type: "string" },
				})),
				replies: done("a rich embed", {
					...json(oembedReply),
					"text/xml": { schema: { type: "string" } },
				}),
			}),
		},
		...newsroomPaths,
		...healthPaths,
	},
} as const;

/** What `GET /openapi.json` replies. */
export function openapiOf(version: string): object {
	return { ...openapi, info: { ...openapi.info, version } };
}
