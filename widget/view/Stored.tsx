import { inFull } from "../language/inFull.ts";
import type { Scene } from "./scene.ts";

/** What is stored of an attempt, and for how long its number is known. */
export function Stored({ text, keeps: isKept }: Pick<Scene, "text" | "keeps">) {
	const { storedText, keeps, forgets } = inFull(text);
	return (
		<p>
			{storedText} {isKept ? keeps : forgets}
		</p>
	);
}
