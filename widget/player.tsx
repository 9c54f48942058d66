import { loadText } from "./language.ts";
import { inPage, type Loaded, type Place, run, type Stop } from "./run.tsx";
import { sheet } from "./sheet.ts";

/** Makes the host ready to show something in the language it wants. */
async function enter(host: HTMLElement, home: string, loaded: Loaded): Promise<Place> {
	const { quiz, written } = loaded.published ?? {};
	const content = quiz?.language ?? "en";
	const text = await loadText(home, host.lang || content, content, written);
	// What stood there held this place; the page must not move when it goes.
	host.style.minHeight = `${host.offsetHeight}px`;
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
	root.adoptedStyleSheets = [sheet];
	return { host, root, text, home };
}

/** Plays a loaded quiz in the host element; what is not the plain case is loaded only where it occurs. */
export async function play(host: HTMLElement, home: string, loaded: Loaded): Promise<Stop> {
	const place = await enter(host, home, loaded);
	if (!loaded.published || loaded.published.guard || host.matches("[mode],[resume]")) {
		return (await import("./modes.tsx")).play(place, loaded);
	}
	const { show, hide } = inPage(host);
	const stop = run(place, loaded.published, { embed: "script", show });
	return () => {
		hide();
		stop();
	};
}
