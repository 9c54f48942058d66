import { inFull } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";

/**
 * Says why there is no quiz, in the page's own colour. The element's own content, such as the link to the quiz, stays
 * visible below.
 */
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
