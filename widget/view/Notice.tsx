import type { Text } from "../language/text.ts";

/** Why there is no quiz, in the page's own colour; what stands inside the element, its link above all, stays below as it was. */
export function Notice({ text, code }: { text: Text; code: string }) {
	return (
		<div>
			<section lang={text.lang} dir={text.dir}>
				<p tabIndex={-1}>{code === "withdrawn" ? text.withdrawn : text.unavailable}</p>
			</section>
			<slot />
		</div>
	);
}
