import { render } from "preact";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import type { Unchecked } from "../../contract/unchecked.ts";
import { loadText } from "../language/language.ts";
import type { Stop } from "../play/guard.ts";
import { type Loaded, type Mount, run } from "../play/run.tsx";
import { sheetIn } from "../view/sheet.ts";
import { css } from "../view/sheetText.ts";
import { ofDocument } from "./ofDocument.ts";

function isPublished(body?: Unchecked<PublishedQuiz>): body is PublishedQuiz {
	return !!body?.quiz;
}

/**
 * Plays a loaded quiz in the host element, and loads code for special cases only when they occur. The element's own
 * content stays until everything is ready. It also stays if something cannot load or the page prevents rendering.
 */
export async function play(host: HTMLElement, home: string, loaded: Loaded, isGone?: () => boolean): Promise<Stop> {
	const { response, body } = loaded;
	const { published = response?.ok && isPublished(body) ? body : undefined } = loaded;
	const content = published?.quiz.language ?? "en";
	const isAsked = published?.quiz.claims.some(({ question }) => question);
	const isPlain = published && isAsked && !published.guard && !host.matches("[mode],[resume]");
	const begin = isPlain
		? (mount: Mount) => run(mount, published, { embed: "script" })
		: (await import("../play/modes.tsx")).play;
	const text = await loadText(home, host.lang || content, content, published?.written);
	if (isGone?.()) return () => undefined;
	// Keeps the height of the element's own content, so that the page does not move when it disappears. As an inline style
	// it would be copied with the element and add to the height that the snippet reserves.
	const held = host.matches("[mode=page]") ? "" : `:host{min-height:${host.offsetHeight}px!important}`;
	const slot = ofDocument("createElement", host.ownerDocument).call(host.ownerDocument, "slot");
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
	const giveBack = () => {
		try {
			render(null, root);
		} finally {
			root.replaceChildren(slot);
		}
	};
	const dress = () => {
		root.adoptedStyleSheets = [sheetIn(ofDocument("defaultView", host.ownerDocument) ?? window, css + held)];
	};
	try {
		return begin({ host, root, text, home, dress, giveBack }, { ...loaded, published });
	} catch (error) {
		giveBack();
		throw error;
	}
}
