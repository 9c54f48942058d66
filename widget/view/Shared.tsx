import { inFull } from "../language/inFull.ts";
import type { Scene } from "./scene.ts";

/** A result that was copied, or that readers copy themselves where nothing else is allowed. */
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
