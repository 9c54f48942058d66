import { render } from "preact";
import type { Claim, PublishedQuiz } from "../../contract/quiz.ts";
import { Claims } from "../view/Claims.tsx";
import type { ViewContext } from "../view/scene.ts";
import { adopt, hideInPage, Meaning, showInPage, takePlace, Where } from "./after.ts";
import { emit } from "./emit.ts";
import { createGuard, type Stop } from "./guard.ts";
import type { EmbedOptions, Mount } from "./run.tsx";
import type { State } from "./state.ts";

const after = { Meaning, Where };

/**
 * Shows the claims. It asks no questions and sends nothing. If `options.show` is set later, call `look` to show the new
 * links.
 */
export function explain(
	{ host, root, text, dress, giveBack }: Mount,
	{ quiz, revision }: PublishedQuiz,
	options: Pick<EmbedOptions, "embed" | "show" | "article">,
): Stop {
	let state: Pick<State, "quiz" | "missing"> = { quiz };
	let theme: ViewContext["theme"];
	let leave: Stop | undefined;
	const { guard, end } = createGuard(host, () => {
		giveBack();
		leave?.();
		hideInPage(host);
	});
	const showHere = (claim: Claim) => showInPage(host, claim, quiz, text);
	const find = async (claim: Claim) => {
		const missing = await (options.show ?? showHere)(claim);
		if (!missing) return;
		state = { quiz, missing: { ...state.missing, [claim.id]: missing } };
		paint();
		if (missing === "gone") emit(host, "error", { code: "passage missing", claim: claim.id });
	};
	const paint = guard(() => {
		const { embed, show, article } = options;
		const way = show || embed === "script" ? find : undefined;
		render(<Claims {...{ state, text, theme, article, after }} find={way} />, root);
	});
	const follow = guard((from?: Document) => {
		dress();
		if (from) adopt(root, from);
		leave?.();
		leave = takePlace(host, root, (now) => {
			theme = now;
			paint();
		});
	});
	follow();
	guard(() => {
		emit(host, "ready", { revision });
	})();
	end.adopt = follow;
	end.look = paint;
	return end;
}
