import type { Claim, Quiz } from "../../contract/quiz.ts";
import { inFull } from "../language/inFull.ts";
import { Explainer, Stands } from "./Explainer.tsx";
import type { LaterViews, Scene, ViewContext } from "./scene.ts";

type Props = ViewContext &
	Pick<Scene, "find"> & { after: Pick<LaterViews, "Meaning"> } & { quiz: Quiz; gone: readonly string[] };

/** Explainer mode: what the article claims, on whose word and how surely, for readers who do not play. */
export function Claims({ quiz, gone, text, theme, find, after }: Props) {
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
							<Explainer {...{ claim, text, find, after }} answer={{ passageMissing: gone.includes(claim.id) }} />
						</details>
					</li>
				))}
			</ul>
		</section>
	);
}
