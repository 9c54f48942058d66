import { z } from "zod";
import { type FaultParams, issuesOf } from "../../addIssue.ts";
import { decimalsOf, whole, wholeTolerance } from "../../number/whole.ts";
import { text } from "../../text.ts";
import { feedback, feedbackOnRight, prompt } from "../fields.ts";

/** The largest number, in whole smallest units. */
const LARGEST = 1e12;
const MOST_DECIMALS = 6;
const number = z.number().min(-LARGEST).max(LARGEST);
const share = z.string().regex(/^\d{1,3}([.,]\d{1,2})?\s?%$/, "must be a number, or a share of the answer such as 10%");

/** The forms of a unit by plural category (Unicode CLDR). Every language has `other`. */
function formsOf(form: z.ZodType<string>) {
	const some = form.exactOptional();
	return { zero: some, one: some, two: some, few: some, many: some, other: form };
}
const unit = z.union([z.literal(""), text(40), z.strictObject(formsOf(text(40)))]);
const currency = z.string().refine((code) => Intl.supportedValuesOf("currency").includes(code), {
	error: "must be a currency's code, such as EUR (ISO 4217)",
	params: { fault: "unknown-currency" } satisfies FaultParams,
});

const fields = z.strictObject({
	kind: z.literal("number"),
	prompt,
	/** What is counted. Years, percentages and amounts of money need no unit. */
	unit: unit.default(""),
	/** The number of digits after the decimal point. */
	decimals: z.int().min(0).max(MOST_DECIMALS).default(0),
	format: z.enum(["plain", "year", "percent"]).default("plain"),
	currency: currency.exactOptional(),
	min: number,
	max: number,
	step: number.positive().exactOptional(),
	answer: number,
	/** The distance from the answer that still counts as right: in units, or as a share of the answer ("10%"). */
	tolerance: z.union([number.min(0), share]),
	feedback: z.strictObject({ right: feedbackOnRight, low: feedback, high: feedback }),
});

type Written = z.output<typeof fields>;

/** The number fields, converted to whole numbers of the smallest unit. */
function wholeNumbers({
	min,
	max,
	step,
	answer,
	tolerance,
	decimals,
}: Pick<Written, "min" | "max" | "answer" | "tolerance" | "decimals"> & { step?: number | undefined }) {
	const right = whole(answer, decimals);
	return {
		min: whole(min, decimals),
		max: whole(max, decimals),
		step: step === undefined ? 1 : whole(step, decimals),
		answer: right,
		tolerance: wholeTolerance(tolerance, right, decimals),
	};
}

/** Finds numbers with more decimals than the question allows. Undefined if there are none. */
function tooFine({ decimals, ...written }: Written): { path: string; message: string } | undefined {
	for (const path of ["min", "max", "step", "answer", "tolerance"] as const) {
		const value = written[path];
		const needed = typeof value === "number" ? decimalsOf(value) : 0;
		if (needed <= decimals) continue;
		const message =
			needed > MOST_DECIMALS
				? `has ${needed} decimals; at most ${MOST_DECIMALS} can be counted`
				: `has ${needed === 1 ? "a decimal" : `${needed} decimals`}; write decimals: ${needed} beside it, or choose a smaller unit`;
		return { path, message };
	}
	return undefined;
}

/** How numbers are written: as plain whole numbers unless the fields say otherwise. */
function scaleOf({ decimals, format, currency }: Pick<Written, "decimals" | "format"> & { currency?: string }) {
	return {
		...(decimals > 0 && { decimals }),
		...(format !== "plain" && { format }),
		...(currency !== undefined && { currency }),
	};
}

/** An estimate. Numbers are converted to whole numbers of the smallest unit, so that none is rounded. */
export const numberQuestion = fields
	.check((context) => {
		const addIssue = issuesOf(context);
		const { decimals, format, currency } = context.value;
		const fine = tooFine(context.value);
		if (fine) return addIssue([fine.path], fine.message);
		if (format === "year" && decimals > 0)
			addIssue(["decimals"], "must be left out: a year has none", "year-with-decimals");
		if (format !== "plain" && currency)
			addIssue(["currency"], `must be left out: format: ${format} is not an amount of money`);
		const { min, max, step, answer, tolerance } = wholeNumbers(context.value);
		const far = (["min", "max", "answer"] as const).find((name) => Math.abs({ min, max, answer }[name]) > LARGEST);
		if (far) return addIssue([far], "is too large for so many decimals; choose a larger unit", "number-too-large");
		if (min >= max) addIssue(["max"], "must be more than min", "empty-range");
		if (step > max - min) addIssue(["step"], "must fit into the range from min to max", "step-too-large");
		if (answer < min || answer > max) addIssue(["answer"], "must lie between min and max", "answer-outside-range");
		if (answer - tolerance <= min && answer + tolerance >= max) {
			addIssue(["tolerance"], "is too large: every number in the range would be right", "tolerance-covers-range");
		} else if (answer - tolerance < min || answer + tolerance > max) {
			addIssue(["tolerance"], "must stay inside the range from min to max", "tolerance-outside-range");
		}
	})
	.transform((question) => {
		const { kind, prompt, unit, feedback } = question;
		return { kind, prompt, unit, ...scaleOf(question), ...wholeNumbers(question), feedback };
	});

const storedText = z.string().trim();
const storedFeedback = z.object({ right: storedText.default(""), low: storedText, high: storedText });
const storedUnit = z.union([storedText, z.object(formsOf(storedText))]);

/** A stored question. It accepts what any release accepted and converts its numbers to whole ones. */
export const storedNumber = z
	.object({
		kind: z.literal("number"),
		prompt: storedText,
		unit: storedUnit.default(""),
		decimals: z.int().min(0).max(MOST_DECIMALS).default(0),
		format: z.enum(["plain", "year", "percent"]).catch("plain"),
		currency: z
			.string()
			.regex(/^[A-Z]{3}$/)
			.exactOptional(),
		min: z.number(),
		max: z.number(),
		step: z.number().exactOptional(),
		answer: z.number(),
		tolerance: z.union([z.number(), share]),
		feedback: storedFeedback,
	})
	.refine(({ min, max }) => min < max)
	.refine((question) => Object.values(wholeNumbers(question)).every(Number.isInteger))
	.transform((question) => {
		const { kind, prompt, unit, feedback } = question;
		return { kind, prompt, unit, ...scaleOf(question), ...wholeNumbers(question), feedback };
	});

/** A question as readers get it: whole numbers of the smallest unit, and how to write them. */
export const servedNumber = z.object({
	kind: z.literal("number"),
	prompt: storedText,
	unit: storedUnit,
	decimals: z.int().min(1).max(MOST_DECIMALS).exactOptional(),
	format: z.enum(["year", "percent"]).exactOptional(),
	currency: z.string().exactOptional(),
	min: z.int(),
	max: z.int(),
	step: z.int().default(1),
	answer: z.int(),
	tolerance: z.int(),
	feedback: storedFeedback,
});
