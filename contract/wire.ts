/**
 * What the widget, the Worker and the tools agree on without a schema library:
 * this file is bundled into readers' pages, so it holds constants and nothing else.
 */

import { HOUR_MS } from "./time.ts";

/** The version of the answers' body. A widget with another protocol gets a 400 that says so. */
export const PROTOCOL = 1;

/** Paths that readers' scripts request. Each is a separate export, so that readers download only those they need. */
export const quizPath = (id: string) => `/api/quizzes/${id}`;
export const answersPath = (id: string) => `/api/quizzes/${id}/answers`;
export const readerPagePath = (id: string) => `/quizzes/${id}`;

/** Paths of the public API. `id` is a quiz id and needs no escaping (see `quizId`). */
export const routes = {
	quizzes: "/api/quizzes",
	quiz: quizPath,
	document: (id: string) => `/api/quizzes/${id}/document`,
	embedCodes: (id: string) => `/api/quizzes/${id}/embed-codes`,
	revisions: (id: string) => `/api/quizzes/${id}/revisions`,
	answers: answersPath,
	stats: (id: string) => `/api/quizzes/${id}/stats`,
	statsCsv: (id: string) => `/api/quizzes/${id}/stats.csv`,
	log: (id: string) => `/api/quizzes/${id}/answers.ndjson`,
	leftOut: (id: string) => `/api/quizzes/${id}/left-out`,
	draft: (id: string) => `/api/quizzes/${id}/draft`,
	storyTexts: (id: string) => `/api/quizzes/${id}/story-texts`,
	archive: (id: string) => `/api/quizzes/${id}/archive`,
	links: "/api/newsroom/links",
	tokens: "/api/newsroom/tokens",
	token: (id: string) => `/api/newsroom/tokens/${id}`,
	audit: "/api/newsroom/audit",
	story: "/api/newsroom/story",
	figures: "/api/newsroom/figures",
	overview: "/api/newsroom/overview",
	overviewQuizzes: "/api/newsroom/overview/quizzes.csv",
	overviewQuestions: "/api/newsroom/overview/questions.csv",
	embed: (id: string) => `/embed/${id}`,
	oembed: "/oembed",
	readerPage: readerPagePath,
	card: (id: string) => `/quizzes/${id}/card.png`,
	statsPage: (id: string) => `/stats/${id}`,
} as const;

/** The bundled quiz, whose article is the start page. */
export const DEMO_QUIZ = "kursk-engineers";

/** The newest document format that readers' scripts know. A script sends its own; without one, 1 is meant. */
export const FORMAT = 3;

export const errorCodes = [
	"invalid_request",
	"unauthorized",
	"forbidden",
	"not_found",
	"withdrawn",
	"method_not_allowed",
	"format",
	"precondition_failed",
	"too_large",
	"too_many_requests",
	"not_implemented",
	"unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type Issue = { path: (string | number)[]; message: string };

/**
 * What a person or program of the newsroom may do. A writer writes drafts; an author also publishes and withdraws; an
 * analyst reads single attempts; an admin does all of this and what cannot be undone. All of them read quizzes and
 * figures.
 */
export const scopes = ["writer", "author", "analyst", "admin"] as const;
export type Scope = (typeof scopes)[number];

/** The body of every refusal. */
export type ErrorBody = { error: { code: ErrorCode; message: string; issues?: Issue[] } };

export const limits = {
	/** The most bytes of an answers' body. A quiz whose longest possible body is longer is refused. */
	answersBody: 16_384,
	/**
	 * The most bytes of the plain form. It repeats the question's name with each chosen option, so it can be longer
	 * than the same answers as JSON: at most 30 questions × 11 responses × 106 bytes, and its head.
	 */
	formBody: 36_864,
	/** The most characters of a proof that a person is playing (Turnstile's tokens have at most 2048). */
	proof: 2_048,
	/** The most bytes of a quiz document. */
	quizBody: 262_144,
	/** The most bytes of a draft, which need not be a complete quiz. */
	draftBody: 524_288,
	/** The most bytes of a part of an archive. */
	archiveBody: 4_194_304,
	/** The most milliseconds that one response may say it took. */
	responseTime: HOUR_MS,
	questions: 30,
	claims: 60,
	options: 10,
	stories: 20,
} as const;

/** How the quiz was embedded. */
export const embedKinds = ["script", "iframe", "page"] as const;
export type EmbedKind = (typeof embedKinds)[number];

/**
 * Stands for the host of all pages with an opaque origin, such as sandboxed frames and files. Their `Origin` header has
 * this value.
 */
export const OPAQUE_HOST = "null";

/** Why an attempt is stored but left out of figures; a sum of these bits. */
export const suspicion = {
	/** The program that sent it identifies itself as a robot. */
	agent: 1,
	/** The answers came faster than anybody can read, or came from a script without their times. */
	timing: 2,
	/** The quiz asks for proof that a person is playing, and there was none. */
	unproven: 4,
} as const;

/** How certain a claim is: a closed list. The locale files explain each in plain words. */
export const standings = [
	"on-record",
	"announced",
	"reported",
	"estimate",
	"forecast",
	"inference",
	"opinion",
	"disputed",
] as const;

/** The name of "I don't know" in counters and forms. No option can have it as an id. */
export const DONT_KNOW = "?";

/**
 * A fully right answer. Credits and scores are integers of this unit, 1/2520 of a point: every share of up to ten
 * options or items is whole (2520 is the least common multiple of 1 to 10), so three thirds are exactly one.
 * Published figures are thousandths; see `toThousandths`.
 */
export const FULL_CREDIT = 2520;

/** A point in events, public scores and reports, which count thousandths. */
export const PUBLIC_POINT = 1000;

/**
 * Headers that say what an export of attempts lacks: how many attempts of the current hour, and which shards did not
 * respond.
 */
export const exportHeaders = { leftOut: "readback-left-out", missing: "readback-missing-shards" } as const;
