import { isRecord } from "../../contract/merge/same.ts";

/** A short text for a claim: its question, else its statement, else its id. */
export function wordsOfClaim(claim: Record<string, unknown>): string {
	const prompt = isRecord(claim.question) ? claim.question.prompt : undefined;
	const found = [prompt, claim.statement, claim.id].find((each) => typeof each === "string" && each.trim() !== "");
	return typeof found === "string" ? found : "";
}
