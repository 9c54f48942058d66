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

/** Everything but the plain case: no quiz at all, explainer mode, a page of the quiz's own, resuming. */
export function play(mount: Mount, loaded: Loaded): Stop {
	const { host } = mount;
	if (!loaded.published) {
		const { response, body, code = body?.error?.code } = loaded;
		if (code && (!response || isRefusal(response, body))) return notice(mount, `${code}`);
		// Somebody else has answered in our place, or nobody: what stands in the element says more than we know.
		mount.giveBack();
		return askAgain(host);
	}
	const { quiz } = loaded.published;
	// Whoever has begun in a page's own form goes on in it.
	if (hasBegunIn(host)) {
		mount.giveBack();
		return () => undefined;
	}
	const mode = host.getAttribute("mode");
	const isExplainer = mode === "explainer" || !isAsked(quiz);
	const guard = loaded.published.guard && !isExplainer ? prove(host, loaded.published.guard) : undefined;
	const options: EmbedOptions = {
		// A page of the quiz's own has no article to show a passage in.
		...(mode === "page"
			? {
					embed: mode,
					article: articleAddress(quiz),
					restore: (fresh) => chosenIn(location.search, fresh),
				}
			: { embed: "script" }),
		// Some frameworks write a false out, and storage wants a yes.
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

/** Whether a reader has given something in the form inside, or the form holds what was handed in before. */
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
