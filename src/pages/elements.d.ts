import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			"readback-quiz": HTMLAttributes<HTMLElement> & {
				quiz: string;
				draft?: string;
				theme?: "light" | "dark";
				mode?: "quiz" | "explainer" | "page";
			};
		}
	}
}
