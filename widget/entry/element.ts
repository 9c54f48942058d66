import type { PublishedQuiz } from "../../contract/quiz.ts";
import type { Unchecked } from "../../contract/unchecked.ts";
import { type ErrorBody, FORMAT, quizPath } from "../../contract/wire.ts";
import { emit } from "../play/emit.ts";
import type { Stop } from "../play/guard.ts";
import type { Loaded } from "../play/run.tsx";
import { ofDocument } from "./ofDocument.ts";

/** The player module, from its own file or included in a pinned script. */
export type Player = {
	play: (host: HTMLElement, home: string, loaded: Loaded, isGone: () => boolean) => Promise<Stop>;
};

/** How far from the screen an element may be when its code and quiz are requested, as a share of the screen. */
const NEAR = "100%";

/**
 * Fetches the quiz. It has `headers` for pages whose own `fetch` adds some. The player checks the response. Throws if
 * there is no response, or if it is not JSON.
 */
async function load(url: string): Promise<Loaded> {
	const response = await fetch(url, { credentials: "omit", headers: {} });
	const body: Unchecked<PublishedQuiz & ErrorBody> = await response.json();
	return { response, body };
}

/** `<readback-quiz>` makes no request until it is near the screen, and leaves nothing behind when it is removed. */
export function createElementClass(home: string, getPlayer: () => Promise<Player>): CustomElementConstructor {
	return class ReadbackQuiz extends HTMLElement {
		static observedAttributes = ["quiz", "lang", "mode"];

		#stop: Stop | undefined;

		connectedCallback(): void {
			const view = ofDocument("defaultView", this.ownerDocument);
			// A document without a window is not displayed, such as that of a template.
			if (!view) this.#end();
			// The element was moved within the page and continues. Or it has no quiz id and nothing to show yet.
			if (!view || this.#stop || !this.getAttribute("quiz")) return;
			const start = () => {
				seen.disconnect();
				this.#start().catch(() => emit(this, "error", { code: "unavailable" }));
			};
			const seen = new view.IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && start(), {
				rootMargin: NEAR,
			});
			this.#stop = () => seen.disconnect();
			// An element that is already near and visible does not wait for the observer's first frame.
			const { top, height } = this.getBoundingClientRect();
			if (height && Math.abs(top) < 2 * view.innerHeight) start();
			else seen.observe(this);
		}

		disconnectedCallback(): void {
			// If the page moves the element, it is connected again before this microtask, and all attributes are set.
			queueMicrotask(() => (this.isConnected ? this.connectedCallback() : this.#end()));
		}

		/**
		 * The element moved to another document, such as a block editor's or another window's. The play continues there.
		 */
		adoptedCallback(from: Document): void {
			if (!ofDocument("defaultView", this.ownerDocument)) return;
			if (this.#stop?.adopt) this.#stop.adopt(from);
			else this.#end();
		}

		attributeChangedCallback(_: string, before: string | null, now: string | null): void {
			if (before === now) return;
			this.#end();
			this.disconnectedCallback();
		}

		#end(): void {
			this.#stop?.();
			this.#stop = undefined;
		}

		async #start(): Promise<void> {
			let isGone = false;
			this.#stop = () => {
				isGone = true;
			};
			const draft = this.getAttribute("draft");
			const query = `?format=${FORMAT}${draft ? `&draft=${draft}` : ""}`;
			const url = home + quizPath(`${this.getAttribute("quiz")?.trim()}`) + query;
			const [{ play }, loaded] = await Promise.all([getPlayer(), load(url).catch(() => ({}))]);
			if (isGone) return;
			const stop = await play(this, home, loaded, () => isGone);
			if (isGone) stop();
			else this.#stop = stop;
		}
	};
}
