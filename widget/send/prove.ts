import { ofDocument } from "../entry/ofDocument.ts";

const TURNSTILE = "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit";
const BOX = "readback-proof";

type Turnstile = {
	render: (
		box: HTMLElement,
		options: { sitekey: string; appearance: "interaction-only"; callback: (token: string) => void },
	) => string | undefined;
	remove: (widget: string) => void;
};

declare global {
	interface Window {
		turnstile?: Turnstile;
	}
}

/** Loads Turnstile once per page. If it cannot load, there is no proof and the quiz still plays. */
function load(): Promise<Turnstile | undefined> {
	if (window.turnstile?.render instanceof Function) return Promise.resolve(window.turnstile);
	return new Promise((resolve) => {
		const script = ofDocument("createElement").call(document, "script");
		script.setAttribute("src", TURNSTILE);
		script.onload = () => resolve(window.turnstile);
		script.onerror = () => resolve(undefined);
		ofDocument("head").append(script);
	});
}

/**
 * Asks Turnstile to check that the reader is a person, if the newsroom has turned the guard on. The token is sent with
 * the next answers. The box follows the element and stays empty unless Turnstile needs a click.
 */
export function prove(host: Element, siteKey: string): { proving: { proof?: string }; stop: () => void } {
	const proving: { proof?: string } = {};
	const box = ofDocument("createElement", host.ownerDocument).call(host.ownerDocument, "div");
	box.className = BOX;
	// A copy of the page may already contain a copy of the box.
	if (host.nextElementSibling?.className === BOX) host.nextElementSibling.remove();
	host.after(box);
	let remove: (() => void) | undefined;
	void load()
		.then((turnstile) => {
			const widget = turnstile?.render(box, {
				sitekey: siteKey,
				appearance: "interaction-only",
				callback: (token) => {
					proving.proof = token;
				},
			});
			remove = () => widget && turnstile?.remove(widget);
		})
		// A page with Trusted Types blocks the script. There is no proof and the quiz still plays.
		.catch(() => undefined);
	return {
		proving,
		stop: () => {
			remove?.();
			box.remove();
		},
	};
}
