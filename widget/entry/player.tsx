import { loadText } from "../language/language.ts";
import { inPage, type Loaded, type Place, run, type Stop } from "../play/run.tsx";
import { sheet } from "../view/sheet.ts";

/**
 * Plays a loaded quiz in the host element; what is not the plain case is loaded only where it occurs.
 * Until everything is there the host stays as it is: its content stands in for what does not come.
 */
export async function play(host: HTMLElement, home: string, loaded: Loaded, isGone?: () => boolean): Promise<Stop> {
	const { published } = loaded;
	const isPlain = published && !published.guard && !host.matches("[mode],[resume]");
	const begin = isPlain
		? (place: Place) => run(place, published, { embed: "script", ...inPage(host) })
		: (await import("../play/modes.tsx")).play;
	const content = published?.quiz.language ?? "en";
	const text = await loadText(home, host.lang || content, content, published?.written);
	if (isGone?.()) return () => undefined;
	// What stood there held this place; the page must not move when it goes.
	host.style.minHeight = `${host.offsetHeight}px`;
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
	root.adoptedStyleSheets = [sheet];
	return begin({ host, root, text, home }, loaded);
}
