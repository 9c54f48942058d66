import { publishingWords as words } from "../../words/publishing.ts";
import type { Note } from "../faults/notes.ts";
import { placeInWords } from "../faults/placeInWords.ts";
import { changesInWords } from "./changesInWords.ts";
import type { Published } from "./publishQuiz.ts";

type Props = { document: unknown; published: Published; advice: readonly Note[] };

/** What will change for readers, and the remaining advice. */
export function Changes({ document, published, advice }: Props) {
	const changes = published.revision > 0 ? changesInWords(published.document, document) : [];
	return (
		<>
			{published.revision === 0 && <p>{words.first}</p>}
			{changes.length > 0 && (
				<section aria-labelledby="changes">
					<h3 id="changes">{words.changes}</h3>
					<ul>
						{changes.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
					<p class="hint">{words.anew}</p>
				</section>
			)}
			{advice.length > 0 && (
				<section aria-labelledby="advice">
					<h3 id="advice">{words.advice}</h3>
					<ul>
						{advice.map(({ path, text }) => (
							<li key={`${path.join(".")} ${text}`}>
								{placeInWords(path, document)}: {text}
							</li>
						))}
					</ul>
					<p class="hint">{words.adviceText}</p>
				</section>
			)}
		</>
	);
}
