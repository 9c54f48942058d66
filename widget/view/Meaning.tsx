import type { Claim } from "../../contract/quiz.ts";
import { inFull } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";

/** Explains what a claim's standing means. */
export function Meaning({ claim, text }: { claim: Claim; text: Text }) {
	return (
		<p>
			<small>
				{text.standings[claim.standing]}
				{text.colon}
				{inFull(text).meanings[claim.standing]}
			</small>
		</p>
	);
}
