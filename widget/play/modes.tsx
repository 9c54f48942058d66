import { render } from "preact";
import { isAsked } from "../../contract/isAsked.ts";
import { isRefusal } from "../../contract/refusal.ts";
import { articleAddress } from "../../contract/stories.ts";
import { prove } from "../send/prove.ts";
import { askAgain, Notice } from "./after.ts";
import { chosenIn } from "./chosen.ts";
import { emit } from "./emit.ts";
import { explain } from "./explain.tsx";
import type { Stop } from "./guard.ts";
import { keep, restore } from "./resume.ts";
import { type EmbedOptions, type Loaded, type Mount, run } from "./run.tsx";

/** Handles everything but the plain case: no quiz, explainer mode, the quiz's own page, resuming, a guard. */
export function play(mount: Mount, loaded: Loaded): Stop {
	const { host } = mount;
	if (!loaded.published) {
		const { response, body, code = body?.error?.code } = loaded;
		if (code && (!response || isRefusal(response, body))) return notice(mount, `${code}`);
		// There is no answer, or it is not from Readback. The element's own content is more useful than a message.
		mount.giveBack();
		return askAgain(host);
	}
	const { quiz } = loaded.published;
	// A reader who has begun in the page's plain form continues there.
	if (hasBegunIn(host)) {
		mount.giveBack();
		return () => undefined;
	}
	const mode = host.getAttribute("mode");
	const isExplainer = mode === "explainer" || !isAsked(quiz);
	const guard = loaded.published.guard && !isExplainer ? prove(host, loaded.published.guard) : undefined;
	const options: EmbedOptions = {
		// The quiz's own page has no article to show passages in.
		...(mode === "page"
			? {
					embed: mode,
					article: articleAddress(quiz),
					restore: (fresh) => chosenIn(location.search, fresh),
				}
			: { embed: "script" }),
		// Some frameworks write `resume="false"`. Storage needs a clear yes.
		...((host.getAttribute("resume") ?? "false") !== "false" && { keep, restore }),
		proving: guard?.proving,
	};
	const stop = (isExplainer ? explain : run)(mount, loaded.published, options);
	const end: Stop = () => {
		guard?.stop();
		stop();
	};
	end.adopt = stop.adopt;
	return end;
}

/** Whether a reader has entered something in the plain form, or the form contains earlier answers. */
function hasBegunIn(form: Element): boolean {
	const given = ':checked:not([checked],option),option:checked:not(:first-child),[name^="kept."]';
	const typed = [...form.querySelectorAll<HTMLInputElement>("[inputmode]")].some(({ value }) => value);
	return typed || form.querySelector(given) !== null;
}

function notice({ host, root, text, dress, giveBack }: Mount, code: string): Stop {
	dress();
	render(<Notice {...{ text, code }} />, root);
	emit(host, "error", { code });
	return giveBack;
}
