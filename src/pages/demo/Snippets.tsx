import type { Manifest } from "../../../contract/manifest.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { frameSnippet, newsletterSnippet, pinnedSnippet, snippet } from "../snippet.ts";
import { words } from "../words.ts";

type Props = { quiz: Quiz; origin: string; built: Manifest };

/** All embed codes, one below the other. The page's script turns them into tabs and adds copy buttons. */
export function Snippets({ quiz, origin, built }: Props) {
	const ways = [
		["page", words.embedScript, snippet(quiz, origin)],
		["pinned", words.embedPinned, pinnedSnippet(quiz, origin, built.pinned)],
		["frame", words.embedFrame, frameSnippet(quiz, origin)],
		["newsletter", words.embedNewsletter, newsletterSnippet(quiz, origin)],
	] as const;
	return (
		<section class="snippets">
			<h2 id="embed">{words.embedHeading}</h2>
			<p>{words.embedText}</p>
			<div data-tabs="embed">
				{ways.map(([id, name, code]) => (
					<div key={id} id={`embed-${id}`} class="way">
						<h3 id={`embed-${id}-name`}>{name}</h3>
						<textarea
							readOnly
							rows={code.split("\n").length + 1}
							spellcheck={false}
							aria-labelledby={`embed-${id}-name`}
							value={code}
						/>
						<p>
							<button type="button" data-copied={words.copied} data-by-hand={words.copyByHand} hidden>
								{words.copy}
							</button>{" "}
							<span role="status" />
						</p>
					</div>
				))}
			</div>
		</section>
	);
}
