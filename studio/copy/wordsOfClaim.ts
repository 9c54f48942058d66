import { isRecord } from "../../contract/merge/same.ts";

/** What a claim is known by: its question, else what it says, else its id. */
export function wordsOfClaim(claim: Record<string, unknown>): string {
	const prompt = isRecord(claim.question) ? claim.question.prompt : undefined;
	const found = [prompt, claim.statement, claim.id].find((each) => typeof each === "string" && each.trim() !== "");
	return typeof found === "string" ? found : "";
}
