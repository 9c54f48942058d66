import { inFull } from "../language/inFull.ts";
import { Changing } from "./Changing.tsx";
import type { QuestionScene } from "./scene.ts";

/** Tells the newsroom that something is wrong with a question, and takes it back. */
export function Unfair({ claim, answer, text, send }: Pick<QuestionScene, "claim" | "answer" | "text" | "send">) {
	const { unfair, takeBack } = inFull(text);
	return (
		<button type="button" class="link" onClick={() => send({ type: "remark", claim: claim.id, remark: "unfair" })}>
			<small>
				<Changing words={answer?.unfair ? takeBack : unfair} />
			</small>
		</button>
	);
}
