import type { Stage } from "./Quiz.tsx";

/** Why there is no quiz; what stands inside the element, its link above all, stays below. */
export function Notice({ text, theme, code }: Stage & { code: string }) {
	return (
		<section class={`quiz ${theme ?? ""}`} lang={text.lang} dir={text.dir}>
			<p>{code === "withdrawn" ? text.withdrawn : text.unavailable}</p>
			<slot />
		</section>
	);
}
