const TURNSTILE = "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit";

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
	if (window.turnstile) return Promise.resolve(window.turnstile);
	return new Promise((resolve) => {
		const script = document.createElement("script");
		script.src = TURNSTILE;
		script.onload = () => resolve(window.turnstile);
		script.onerror = () => resolve(undefined);
		document.head.append(script);
	});
}

/**
 * For a quiz under attack, where its newsroom has asked for it: has Turnstile look whether somebody
 * is there. The token travels with the next answers. Its box stands after the element, empty
 * unless Turnstile wants a click.
 */
export function prove(host: Element, siteKey: string): { proving: { proof?: string }; stop: () => void } {
	const proving: { proof?: string } = {};
	const box = document.createElement("div");
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
