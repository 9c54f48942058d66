import { grade } from "../../contract/grade.ts";
import { scoreOf, toThousandths } from "../../contract/score.ts";
import { PUBLIC_POINT } from "../../contract/wire.ts";
import { emit } from "./emit.ts";
import { currentClaim, type State } from "./state.ts";

/** Emits the events for a step from one state to the next. `isNew` says whether the step leads to another heading. */
export function emitChanges(host: Element, before: State | undefined, state: State, isNew: boolean): void {
	const { asked, answers, index, touched } = state;
	if (touched && !before?.touched) emit(host, "start", {});
	if (!isNew) return;
	const claim = currentClaim(state);
	if (!claim) {
		emit(host, "complete", { score: toThousandths(scoreOf(asked, answers)), maximum: asked.length * PUBLIC_POINT });
		return;
	}
	const question = claim.id;
	const answer = answers[question];
	if (answer) {
		emit(host, "answer", { question, credit: toThousandths(grade(claim.question, answer.response)) });
	} else {
		emit(host, "view", { question, n: index + 1, total: asked.length });
	}
}
