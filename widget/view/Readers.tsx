import type { QuestionTally } from "../../contract/publicTally.ts";
import { inFull, plural } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";
import { Changing } from "./Changing.tsx";

/** How many readers have answered a question, and how many of them correctly. */
export function Readers({ tally: { n, right }, text }: { tally: QuestionTally; text: Text }) {
	const { rightly, percent } = inFull(text);
	return (
		<p class="readers">
			<Changing words={plural(text, rightly, n, { percent: percent(right / n) })} />
		</p>
	);
}
