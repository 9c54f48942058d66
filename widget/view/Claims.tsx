import type { Claim } from "../../contract/quiz.ts";
import { inFull } from "../language/inFull.ts";
import type { State } from "../play/state.ts";
import { Explainer, Stands } from "./Explainer.tsx";
import type { LaterViews, Scene, ViewContext } from "./scene.ts";

type Props = ViewContext &
	Pick<Scene, "find" | "article"> & {
		after: Pick<LaterViews, "Meaning" | "Where">;
		state: Pick<State, "quiz" | "missing">;
	};

/** Explainer mode: the article's claims, who makes them and how certain they are, for readers who do not play. */
export function Claims({ state, text, theme, ...more }: Props) {
	const { quiz } = state;
	return (
		<section class={`quiz ${theme ?? ""}`} part="quiz" lang={text.lang} dir={text.dir}>
			<h2 part="title">
				<small>{inFull(text).articleSays}</small> <span {...text.content}>{quiz.title}</span>
			</h2>
			<ul>
				{quiz.claims.map((claim: Claim) => (
					<li key={claim.id}>
						<details>
							<summary>
								<span {...text.content}>{claim.statement}</span>
							</summary>
							<Stands {...{ claim, text }} />
							<Explainer {...{ claim, state, text, ...more }} />
						</details>
					</li>
				))}
			</ul>
		</section>
	);
}
