import { responseFault } from "../../contract/responseFault.ts";
import { type GivenAnswer, goTo, type State } from "./state.ts";

const nameOf = ({ quiz }: State) => `readback:${quiz.id}`;

/** The longest stored attempt, in characters. A longer text is not an attempt. */
const LONGEST = 65_536;

/** Equals `limits.responseTime`. Importing it would add an export and bytes to every reader's download. */
const LONGEST_MS = 3_600_000;

type Kept = { [name: string]: unknown };

function isRecord(value: unknown): value is Kept {
	return typeof value === "object" && value !== null;
}

/** Whether a value has the type of some response: a list, text, number, boolean, or null for "I don't know". */
function isResponse(value: unknown): value is GivenAnswer["response"] {
	const isList = Array.isArray(value) && value.every((each) => typeof each === "string");
	return value === null || isList || ["string", "number", "boolean"].includes(typeof value);
}

function answerIn(kept: unknown, { question }: State["asked"][number]): GivenAnswer | undefined {
	if (!isRecord(kept)) return undefined;
	const { response, ms, sure, unfair, passageMissing } = kept;
	if (!isResponse(response) || responseFault(question, response)) return undefined;
	return {
		response,
		...(typeof ms === "number" && Number.isInteger(ms) && ms >= 0 && ms <= LONGEST_MS && { ms }),
		...(typeof sure === "boolean" && { sure }),
		...(unfair === true && { unfair }),
		...(passageMissing === true && { passageMissing }),
	};
}

/** The attempt's id and the epoch of its answers. Undefined if the server would not accept them. */
function whoseIn({ attempt, epoch }: Kept, fresh: State): Pick<State, "attempt" | "epoch"> | undefined {
	if (typeof attempt !== "string" || !/^[0-9a-f]{32}$/.test(attempt)) return undefined;
	if (fresh.epoch === undefined) return epoch === undefined ? { attempt } : undefined;
	return typeof epoch === "number" && Number.isInteger(epoch) && epoch > 0 ? { attempt, epoch } : undefined;
}

function answersIn(kept: Kept, { asked }: State): State["answers"] {
	const answers: { [id: string]: GivenAnswer } = {};
	for (const claim of asked) {
		const answer = Object.hasOwn(kept, claim.id) ? answerIn(kept[claim.id], claim) : undefined;
		if (answer) answers[claim.id] = answer;
	}
	return answers;
}

/** Whether the index is that of the first open question or of the last answered one, with no answers after it. */
function isPosition(index: unknown, answers: State["answers"], { asked }: State): index is number {
	const open = asked.findIndex(({ id }) => !answers[id]);
	const answered = open < 0 ? asked.length : open;
	const isThere = index === answered || (index === answered - 1 && answered > 0);
	return isThere && Object.keys(answers).length === answered;
}

/**
 * The stored attempt in `text` if it fits the fresh attempt's revision, and each question before the current one has a
 * valid answer and none after it. Otherwise the fresh attempt: page scripts, other versions and readers can write to
 * this storage too. Throws if the text is not JSON.
 */
export function resumed(fresh: State, text: string): State {
	const kept: unknown = text.length <= LONGEST && JSON.parse(text);
	if (!isRecord(kept) || kept.revision !== fresh.revision || !isRecord(kept.answers)) return fresh;
	const { index, again, touched } = kept;
	const whose = whoseIn(kept, fresh);
	const answers = answersIn(kept.answers, fresh);
	if (!whose || !isPosition(index, answers, fresh)) return fresh;
	const flags = { ...(again === true && { again }), touched: touched === true || index > 0 };
	return goTo({ ...fresh, ...whose, ...flags, answers }, index);
}

/** The attempt that this tab began with the same revision, or else the fresh one. */
export function restore(fresh: State): State {
	try {
		return resumed(fresh, sessionStorage.getItem(nameOf(fresh)) ?? "null");
	} catch {
		// Storage is forbidden or does not contain JSON. The quiz starts afresh.
		return fresh;
	}
}

/** Stores the attempt for this tab. */
export function keep(state: State): void {
	const { revision, epoch, attempt, again, touched, index, answers } = state;
	try {
		sessionStorage.setItem(nameOf(state), JSON.stringify({ revision, epoch, attempt, again, touched, index, answers }));
	} catch {
		// Storage is forbidden or full. The attempt stays in memory, as without `resume`.
	}
}
