import { inFull } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";

/** Why there is no quiz, in the page's own colour; what stands inside the element, its link above all, stays below as it was. */
export function Notice({ text, code }: { text: Text; code: string }) {
	const { withdrawn, unavailable } = inFull(text);
	return (
		<div>
			<section lang={text.lang} dir={text.dir}>
				<p tabIndex={-1}>{code === "withdrawn" ? withdrawn : unavailable}</p>
			</section>
			<slot />
		</div>
	);
}
