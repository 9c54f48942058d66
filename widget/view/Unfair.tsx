import { inFull } from "../language/inFull.ts";
import { remark } from "../play/changes.ts";
import { Changing } from "./Changing.tsx";
import type { QuestionScene } from "./scene.ts";

/** Reports an unfair question to the newsroom. A second press takes the report back. */
export function Unfair({ claim, answer, text, send }: Pick<QuestionScene, "claim" | "answer" | "text" | "send">) {
	const { unfair, takeBack } = inFull(text);
	return (
		<button type="button" class="link" onClick={() => send({ type: "change", change: remark(claim.id, "unfair") })}>
			<small>
				<Changing words={answer?.unfair ? takeBack : unfair} />
			</small>
		</button>
	);
}
