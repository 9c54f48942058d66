import { inFull } from "../language/inFull.ts";
import type { Scene } from "./scene.ts";

/** What is stored of an attempt, and how long the browser keeps its number. */
export function Stored({ text, keeps: isKept }: Pick<Scene, "text" | "keeps">) {
	const { storedText, keeps, forgets } = inFull(text);
	return (
		<p>
			{storedText} {isKept ? keeps : forgets}
		</p>
	);
}
