import type { ComponentChildren } from "preact";
import { verdictOn } from "../question/verdict.ts";
import { Explainer } from "./Explainer.tsx";
import type { QuestionScene } from "./scene.ts";

type Props = QuestionScene & { children?: ComponentChildren };

/**
 * The explanation of an answered question, with the quoted passage as a teaser. It is open at once if the answer was
 * not fully right or the claim was corrected.
 */
export function Behind({ children, explained, ...scene }: Props) {
	const { claim, answer, text } = scene;
	const [passage] = claim.passages;
	const isWanted = verdictOn(claim.question, answer?.response) !== "right" || claim.corrections.length > 0;
	return (
		<details
			open={isWanted}
			onToggle={({ currentTarget }) => {
				if (currentTarget.open) explained?.(claim.id);
			}}
		>
			<summary>
				{text.behindIt} {passage && <q {...text.content}>{passage.exact}</q>}
			</summary>
			<Explainer {...scene} />
			{children}
		</details>
	);
}
