import { useState } from "preact/hooks";
import { fill } from "../../../contract/fill.ts";
import type { Merged } from "../../../contract/merge/mergeDocuments.ts";
import { publishingWords } from "../../words/publishing.ts";
import { placeOfPath } from "../publish/changesInWords.ts";
import { decide, shownValue } from "./decide.ts";

const words = publishingWords.conflicts;
const sides = ["ours", "theirs"] as const;
type Side = (typeof sides)[number];

type Props = { merged: Merged; take: (document: unknown) => void };

/** Shows side by side what two people changed differently. Work continues once each place is decided. */
export function Conflicts({ merged: { document, conflicts }, take }: Props) {
	const [chosen, setChosen] = useState<{ [place: string]: Side }>({});
	const left = conflicts.filter((_, index) => chosen[index] === undefined).length;
	const finish = () =>
		take(conflicts.reduce((now, conflict, index) => decide(now, conflict, chosen[index] ?? "ours"), document));
	return (
		<section class="conflicts" aria-labelledby="conflicts-title">
			<h2 id="conflicts-title">{words.title}</h2>
			<p>{words.text}</p>
			{conflicts.map((conflict, index) => {
				const place = conflict.path.join(".");
				return (
					<fieldset key={place} class="conflict">
						<legend>{placeOfPath(place, document)}</legend>
						{sides.map((side) => (
							<label key={side} class="side">
								<span class="tick">
									<input
										type="radio"
										name={`conflict-${index}`}
										checked={chosen[index] === side}
										onChange={() => setChosen({ ...chosen, [index]: side })}
									/>
									{words[side]}
								</span>
								<span class="value">{shownValue(conflict[side], document) ?? <em>{words.nothing}</em>}</span>
							</label>
						))}
					</fieldset>
				);
			})}
			<div class="row">
				<button type="button" disabled={left > 0} onClick={finish}>
					{words.take}
				</button>
				<span role="status">{left > 0 && fill(words.left, { n: left })}</span>
			</div>
		</section>
	);
}
