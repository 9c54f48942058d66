import { z } from "zod";
import { kinds } from "./kinds/names.ts";
import { missingShard } from "./missingShard.ts";
import { embedKinds } from "./wire.ts";

const count = z.int().min(0);
const share = z.number().min(0).max(1);

/**
 * A span of whole numbers of the smallest unit: with 2 decimals, 375 means 3.75. `unit` is the form for large numbers.
 * `format` and `currency` are absent for plain numbers.
 */
const span = {
	low: z.number(),
	high: z.number(),
	unit: z.string(),
	decimals: z.int().min(1).exactOptional(),
	format: z.enum(["year", "percent"]).exactOptional(),
	currency: z.string().exactOptional(),
};

/** The meaning of a response, in parts, so that each client can write its own text. */
const meaning = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("option"), text: z.string() }),
	z.strictObject({ type: z.literal("truth"), value: z.boolean() }),
	/** A twentieth of a number's range, from `low` up to `high`. Only the last one includes its upper end. */
	z.strictObject({ type: z.literal("bin"), ...span }),
	/** An item of an order question and the position that it was given. The first is 1. */
	z.strictObject({ type: z.literal("place"), item: z.string(), text: z.string(), place: z.int().min(1) }),
	z.strictObject({ type: z.literal("unknown") }),
]);

const responseReport = z.strictObject({
	/** Option id, `true`/`false`, bin 0 to 19 of the range, `item@place`, or `?` for "I don't know". */
	cell: z.string(),
	meaning,
	/** Null if the cell is neither right nor wrong as a whole: a tolerance ends inside the bin. */
	right: z.boolean().nullable(),
	readers: count,
	share,
});

const interval = z.tuple([z.number(), z.number()]);

/** The figures of a question that only the newsroom sees. Intervals are at 95 %. */
const questionAnalysis = z.strictObject({
	/** Mean credit as a share of full credit, over all who answered: how easy the question is. */
	facility: z.strictObject({ value: share, interval: z.tuple([share, share]) }).nullable(),
	/** Facility minus what guessing earns, as a share of the rest. */
	correctedFacility: z.number().max(1).nullable(),
	/** Correlation of the credit with the score of the other questions; null when either does not vary. */
	discrimination: z.strictObject({ value: z.number(), interval: interval.nullable() }).nullable(),
	/** Discrimination as a share of the greatest that these credits allow. */
	discriminationEfficiency: z.number().nullable(),
	/** Quartiles of the response times in milliseconds, within a quarter of an octave. */
	time: z.strictObject({ lower: count, median: count, upper: count }).nullable(),
	confidence: z.strictObject({ sureRight: count, sureWrong: count, unsureRight: count, unsureWrong: count }),
	dontKnow: z.strictObject({ readers: count, share }),
	/** Readers who call the question unfair. */
	unfair: count,
	/** The fingerprint of the key that these figures are for. */
	fingerprint: z.string(),
	/** How often its counting has started again, if ever; see docs/statistics.md. */
	generation: z.int().min(1).exactOptional(),
	/**
	 * Readers who answered the question when it had another key or other texts, by that key's fingerprint and
	 * generation.
	 */
	earlier: z.array(
		z.strictObject({
			fingerprint: z.string(),
			generation: z.int().min(1).exactOptional(),
			readers: count,
			right: count,
		}),
	),
});

const started = { started: count };

/** The figures of a quiz that only the newsroom sees. All hours and days are UTC. */
const analysis = z.strictObject({
	/** Attempts that answered at least one, two, … questions. */
	reached: z.array(count),
	/** The standard deviation of scores, in thousandths of a point. */
	standardDeviation: z.number().nullable(),
	/** Cronbach's alpha with its standard error. */
	alpha: z.strictObject({ value: z.number().max(1), standardError: z.number().min(0) }).nullable(),
	/** Attempts that are left out of all figures because they may be automated. */
	suspect: count,
	hours: z.array(z.strictObject({ hour: z.iso.datetime(), ...started })),
	days: z.array(z.strictObject({ day: z.iso.date(), ...started })),
	/**
	 * The twenty hosts with the most readers (`null`: pages with an opaque origin, such as sandboxed frames), all others,
	 * and attempts without a host.
	 */
	hosts: z.strictObject({
		named: z.array(z.strictObject({ host: z.string(), ...started })),
		others: count,
		unnamed: count,
	}),
	revisions: z.array(
		z.strictObject({
			revision: z.int().min(1),
			publishedAt: z.iso.datetime(),
			...started,
			completed: count,
			mean: z.number().nullable(),
			/** Whether it asks the same as the current revision, so that their scores are counted together. */
			sameForm: z.boolean(),
			/** Places in the document that differ from the revision before. */
			changed: z.array(z.string()),
		}),
	),
});

/** The kinds of alerts for editors; see docs/statistics.md. */
export const alertKinds = [
	"article-changed",
	"misconception",
	"outvoted",
	"check-key",
	"unfair",
	"readers-leave",
	"too-hard",
	"too-easy",
	"unused-option",
	"spike",
] as const;

const alert = z.strictObject({
	kind: z.enum(alertKinds),
	/** The id of the alert's question. */
	question: z.string().optional(),
	/** The alert in plain words, with its figures. */
	text: z.string(),
});

const questionReport = z.strictObject({
	id: z.string(),
	kind: z.enum(kinds),
	prompt: z.string(),
	/** The headline of the question's story, if the quiz has several. */
	story: z.string().optional(),
	/** False if fewer readers answered than the view's minimum. Then there are no counts. */
	shown: z.boolean(),
	readers: count,
	/** Readers who were fully right: their share with its 95 % Wilson score interval (Wilson 1927). */
	right: z.strictObject({ readers: count, share, interval: z.tuple([share, share]) }).nullable(),
	responses: z.array(responseReport),
	/** The range of right estimates of a number question, both ends included. */
	rightRange: z.strictObject(span).optional(),
	/** Readers who looked for the passage and did not find it. The article has probably changed. */
	passageMissing: count,
	/** The share of full credit that guessing earns on average. */
	chance: share,
	/** Only in the full view. */
	analysis: questionAnalysis.optional(),
});

/** The reply of `GET /api/quizzes/:id/stats`. */
export const report = z.strictObject({
	/** `dontKnow`: whether readers may answer "I don't know". */
	quiz: z.strictObject({
		id: z.string(),
		title: z.string(),
		language: z.string(),
		revision: z.int(),
		dontKnow: z.boolean(),
	}),
	/** The public view rounds counts to `step` and hides figures of fewer than `minimum` readers. */
	view: z.strictObject({ kind: z.enum(["public", "full"]), minimum: count, step: z.int().min(1) }),
	started: count,
	completed: count,
	/**
	 * Attempts that no figure includes: those that look automated, and if `rules` is true, also those that the newsroom
	 * left out.
	 */
	leftOut: z.strictObject({ attempts: count, rules: z.boolean() }),
	/** Alerts. They compare the bound of an interval with a limit, never the figure itself. Only in the full view. */
	alerts: z.array(alert).optional(),
	analysis: analysis.optional(),
	/** Readers by kind of embed. Only in the full view. */
	embeds: z.partialRecord(z.enum(embedKinds), count).optional(),
	scores: z.strictObject({
		/** Thousandths of a point: the highest possible score, and the mean. The mean is null without readers. */
		maximum: count,
		mean: z.number().nullable(),
		distribution: z.array(z.strictObject({ score: count, readers: count })),
	}),
	questions: z.array(questionReport),
	/** On the public view: true while a shard does not respond; there are no figures until all respond. */
	withheld: z.literal(true).optional(),
	/** On the full view: the shards that did not respond. No figure counts their answers. */
	missingShards: z.array(missingShard).optional(),
});

export type Report = z.output<typeof report>;
export type Alert = z.output<typeof alert>;
export type QuizAnalysis = z.output<typeof analysis>;
export type QuestionAnalysis = z.output<typeof questionAnalysis>;
export type QuestionReport = Report["questions"][number];
export type ResponseReport = z.output<typeof responseReport>;
export type Span = NonNullable<QuestionReport["rightRange"]>;
export type Meaning = z.output<typeof meaning>;
