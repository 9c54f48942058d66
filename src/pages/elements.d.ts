import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			"readback-quiz": HTMLAttributes<HTMLElement> & {
				quiz: string;
				draft?: string;
				mode?: "quiz" | "explainer" | "page";
			};
		}
	}
}
