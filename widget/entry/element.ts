import type { PublishedQuiz } from "../../contract/quiz.ts";
import type { Unchecked } from "../../contract/unchecked.ts";
import { type ErrorBody, FORMAT, quizPath } from "../../contract/wire.ts";
import { emit } from "../play/emit.ts";
import type { Stop } from "../play/guard.ts";
import type { Loaded } from "../play/run.tsx";
import { ofDocument } from "./ofDocument.ts";

/** The player module, from its own file or from within a pinned script. */
export type Player = {
	play: (host: HTMLElement, home: string, loaded: Loaded, isGone: () => boolean) => Promise<Stop>;
};

/** How far from the screen an element may be when its code and quiz are requested. */
const NEAR = "100%";

/** Fetches the quiz; the player checks the response. Throws if there is no answer, or none from Readback. */
async function load(url: string): Promise<Loaded> {
	const response = await fetch(url, { credentials: "omit" });
	const body: Unchecked<PublishedQuiz & ErrorBody> = await response.json();
	return { response, body };
}

/** `<readback-quiz>`: makes no request until it is near the screen, and leaves no trace when it is removed. */
export function createElementClass(home: string, getPlayer: () => Promise<Player>): CustomElementConstructor {
	return class ReadbackQuiz extends HTMLElement {
		static observedAttributes = ["quiz", "lang", "mode"];

		#stop: Stop | undefined;

		connectedCallback(): void {
			const view = ofDocument("defaultView", this.ownerDocument);
			// Nobody sees a document without a window, such as a template's.
			if (!view) this.#end();
			// Moved within the page: what is played goes on. Without a quiz's id there is nothing to show yet.
			if (!view || this.#stop || !this.getAttribute("quiz")) return;
			const start = () => {
				seen.disconnect();
				this.#start().catch(() => emit(this, "error", { code: "unavailable" }));
			};
			const seen = new view.IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && start(), {
				rootMargin: NEAR,
			});
			this.#stop = () => seen.disconnect();
			// What is near already, and not hidden, need not wait for the observer's first frame.
			const { top, height } = this.getBoundingClientRect();
			if (height && Math.abs(top) < 2 * view.innerHeight) start();
			else seen.observe(this);
		}

		disconnectedCallback(): void {
			// What a page moves from one place to another is there again by then, and what else it changes is changed.
			queueMicrotask(() => (this.isConnected ? this.connectedCallback() : this.#end()));
		}

		/** Put into another document, a block editor's or a window of its own: what is played goes on there. */
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
			const url = home + quizPath(`${this.getAttribute("quiz")}`) + query;
			const [{ play }, loaded] = await Promise.all([getPlayer(), load(url).catch(() => ({}))]);
			if (isGone) return;
			const stop = await play(this, home, loaded, () => isGone);
			if (isGone) stop();
			else this.#stop = stop;
		}
	};
}
