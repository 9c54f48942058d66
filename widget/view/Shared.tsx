import { inFull } from "../language/inFull.ts";
import type { Scene } from "./scene.ts";

/**
 * Says that the result was copied, or shows it as text to copy where the browser allows neither sharing nor the
 * clipboard.
 */
export function Shared({ state: { sharing }, text }: Pick<Scene, "state" | "text">) {
	const { copied, copyThis } = inFull(text);
	if (!sharing) return null;
	if (!sharing.text) return <p class="copied">{copied}</p>;
	return (
		<label>
			{copyThis}
			<textarea readOnly rows={4} value={sharing.text} />
		</label>
	);
}
