import { inFull } from "../language/inFull.ts";
import type { Scene } from "./scene.ts";

/** Tells readers that their attempt is not counted or not stored. */
export function Remarks({ state: { again, refused }, text }: Pick<Scene, "state" | "text">) {
	const { retake, notSent } = inFull(text);
	return (
		<footer>
			{again && <p>{retake}</p>}
			{refused && <p>{notSent}</p>}
		</footer>
	);
}
