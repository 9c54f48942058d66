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

/** Loads Turnstile once per page. Where it cannot be had, nothing is proven, and the quiz plays on. */
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
 * For a quiz under attack, where its newsroom has asked for it: has Turnstile look whether somebody
 * is there. The token travels with the next answers. Its box stands after the element, empty
 * unless Turnstile wants a click.
 */
export function prove(host: Element, siteKey: string): { proving: { proof?: string }; stop: () => void } {
	const proving: { proof?: string } = {};
	const box = ofDocument("createElement", host.ownerDocument).call(host.ownerDocument, "div");
	box.className = BOX;
	// In a copy of a page the copy of such a box stands there already.
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
		// A page that asks for trusted types lets no script of others in: nothing is proven, and the quiz plays on.
		.catch(() => undefined);
	return {
		proving,
		stop: () => {
			remove?.();
			box.remove();
		},
	};
}
