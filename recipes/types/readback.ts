/** The attributes of `<readback-quiz>`; see docs/contract.md. */
export type ReadbackAttributes = {
	quiz: string;
	theme?: "auto" | "light" | "dark";
	lang?: string;
	mode?: "quiz" | "explainer";
	resume?: boolean;
};

/** The details of its events, besides the quiz's id. */
export type ReadbackDetails = {
	"readback:ready": { quiz: string; revision: number };
	"readback:start": { quiz: string };
	"readback:view": { quiz: string; question: string; n: number; total: number };
	"readback:answer": { quiz: string; question: string; credit: number };
	"readback:explain": { quiz: string; question: string };
	"readback:complete": { quiz: string; score: number; maximum: number };
	"readback:share": { quiz: string };
	"readback:height": { quiz: string; height: number };
	"readback:error": { quiz: string; code: string; claim?: string };
};

declare global {
	interface HTMLElementTagNameMap {
		"readback-quiz": HTMLElement;
	}
	interface HTMLElementEventMap extends ReadbackEvents {}
}

type ReadbackEvents = { [name in keyof ReadbackDetails]: CustomEvent<ReadbackDetails[name]> };
