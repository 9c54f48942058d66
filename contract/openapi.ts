import { accessPaths } from "./accessPaths.ts";
import { answersBody, answersReply, logLine } from "./answers.ts";
import { archiveLine, archiveReply } from "./archive.ts";
import { writtenQuiz } from "./base.ts";
import { done, errorBody, header, json, operation, path, shape, withId } from "./describe.ts";
import { healthPaths } from "./healthPaths.ts";
import { leftOutPaths } from "./leftOutPaths.ts";
import { cutLine } from "./missingShard.ts";
import {
	deletionReply,
	deletionRequest,
	documentReply,
	draft,
	draftDropReply,
	draftReply,
	guardReply,
	revisionList,
	storyTextsReply,
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

/** The API as OpenAPI 3.1, made from the schemas that check all requests and replies. It lacks only the version. */
export const openapi = {
	openapi: "3.1.0",
	info: {
		title: "Readback",
		description:
			"Quizzes about news stories. The addresses for readers can be called from any site and set no cookie. The addresses for the newsroom need a bearer token and cannot be called by scripts of other sites.",
	},
	components: {
		securitySchemes: {
			newsroom: {
				type: "http",
				scheme: "bearer",
				description: "A token that has one of the scopes that the operation names",
			},
		},
		responses: {
			refusal: {
				description: "The request was refused; `issues` names each fault and its place",
				content: json(errorBody),
			},
		},
	},
	paths: {
		[routes.quizzes]: {
			get: operation({
				who: scopes,
				summary: "Lists all quizzes in pages, withdrawn ones included",
				parameters: queryParameters(listQuery),
				replies: done(
					'at most `limit` quizzes; the header `Link` has the address of the next page, `rel="next"`',
					json(quizList),
				),
			}),
		},
		[path(routes.quiz)]: withId({
			get: operation({
				summary: "Gets the current revision with its number and epoch, or an older one by `revision`",
				parameters: [{ name: "revision", in: "query", schema: { type: "integer", minimum: 1 } }],
				replies: done("the quiz as widgets read it", json(publishedQuiz)),
			}),
			put: operation({
				who: ["author"],
				summary:
					"Publishes a document. Publishing the same document again changes nothing. Without one of the headers, `basedOn` in the document is the precondition",
				parameters: [
					{
						name: "spelling",
						in: "query",
						description: "the edit corrects spelling only: it needs no dated correction, and no figure starts again",
						schema: { type: "string", enum: ["true", "false"] },
					},
					header("If-Match", 'the revision that the editor saw, such as "3"; 412 if another one is current'),
					header("If-None-Match", "`*` if the quiz must not exist yet"),
				],
				body: { "application/json": { schema: shape(writtenQuiz, "input") } },
				replies: done("the revision that is now current", json(publishReply)),
			}),
			delete: operation({
				who: [],
				summary: "Deletes the quiz and every answer to it; the body repeats its title",
				body: json(deletionRequest),
				replies: done("gone", json(deletionReply)),
			}),
		}),
		[path(routes.document)]: withId({
			get: operation({
				who: scopes,
				summary: "Gets a revision as its editor wrote it",
				parameters: [
					{
						name: "revision",
						in: "query",
						description: "the number of the revision; the current one if left out",
						schema: { type: "integer" },
					},
				],
				replies: done("the revision", json(documentReply)),
			}),
		}),
		[path(routes.storyTexts)]: withId({
			get: operation({
				who: scopes,
				summary: "Gets the texts of a quiz's stories, as they were when its last draft was published or dropped",
				replies: done("the texts by their stories' names", json(storyTextsReply)),
			}),
		}),
		[path(routes.revisions)]: withId({
			get: operation({
				who: scopes,
				summary: "Lists every revision with what changed",
				replies: done("oldest first", json(revisionList)),
			}),
		}),
		[path(routes.answers)]: withId({
			post: operation({
				summary:
					"Stores all answers of an attempt so far. It can be sent again; the first response to a question counts",
				body: { "application/json": { schema: shape(answersBody) }, "text/plain": { schema: { type: "string" } } },
				replies: done("the answers are stored", json(answersReply)),
			}),
		}),
		[path(routes.stats)]: withId({
			get: operation({
				summary: "Gets the public figures, or all figures with a token",
				replies: done("the report", json(report)),
			}),
		}),
		[path(routes.statsCsv)]: withId({
			get: operation({
				summary: "Gets the same figures as CSV, one in each row",
				replies: done("CSV (RFC 4180)", { "text/csv": { schema: { type: "string" } } }),
			}),
		}),
		[path(routes.log)]: withId({
			get: operation({
				who: ["analyst"],
				summary: "Gets every stored attempt, one in each line; the last line says where it was cut off, if it was",
				replies: done("NDJSON", { "application/x-ndjson": { schema: { anyOf: [shape(logLine), shape(cutLine)] } } }),
			}),
		}),
		...Object.fromEntries(
			(
				[
					["withdraw", ["author"], "Withdraws the quiz: readers no longer get it", json(withdrawalReply)],
					["restore", ["author"], "Gives a withdrawn quiz back to readers", json(withdrawalReply)],
					["guard", [], "Asks each attempt for a proof that a person is playing", json(guardReply)],
					["unguard", [], "Stops asking for proofs", json(guardReply)],
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
				summary: "Gets the draft and a new link that shows it",
				replies: done("the draft", json(draft)),
			}),
			put: operation({
				who: ["writer", "author"],
				summary: "Saves a draft, which readers do not see",
				parameters: [
					header("If-Match", 'the version that the editor saw, such as "3"; 412 if another one is stored'),
					header("If-None-Match", "`*` if there must be no draft yet"),
				],
				body: { "application/json": { schema: shape(writtenQuiz, "input") } },
				replies: done("the version, and a link that shows the draft for seven days", json(draftReply)),
			}),
			delete: operation({
				who: ["writer", "author"],
				summary: "Deletes the draft",
				replies: done("gone", json(draftDropReply)),
			}),
		}),
		[path(routes.archive)]: withId({
			get: operation({
				who: [],
				summary:
					"Exports everything that is stored of the quiz (revisions, epochs, counts, attempts), one in each line",
				replies: done("NDJSON", { "application/x-ndjson": { schema: shape(archiveLine) } }),
			}),
			post: operation({
				who: [],
				summary:
					"Imports an archive where the quiz does not exist, in parts and in order; the last line opens the quiz",
				body: { "application/x-ndjson": { schema: shape(archiveLine) } },
				replies: done("the part is stored", json(archiveReply)),
			}),
		}),
		...accessPaths,
		[routes.oembed]: {
			get: operation({
				summary: "Gets the embed of a quiz's address (oEmbed 1.0)",
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

/** The reply of `GET /openapi.json`. */
export function openapiOf(version: string): object {
	return { ...openapi, info: { ...openapi.info, version } };
}
