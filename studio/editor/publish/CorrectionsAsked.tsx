import { fill } from "../../../contract/fill.ts";
import { publishingWords as words } from "../../words/publishing.ts";
import { listAt, textAt } from "../state/edit.ts";
import { claimName } from "./changesInWords.ts";

export type Note = { date: string; note: string };

type Props = {
	document: unknown;
	/** The indexes of the claims that need a correction. */
	asked: readonly number[];
	notes: { readonly [claim: string]: Note };
	write: (claim: string, note: Note) => void;
	isSpelling: boolean;
	setSpelling: (isSpelling: boolean) => void;
	today: string;
};

/**
 * Asks for a correction where readers were told something else. The date is filled in. A checkbox says that only the
 * spelling has changed.
 */
export function CorrectionsAsked({ document, asked, notes, write, isSpelling, setSpelling, today }: Props) {
	const claims = listAt(document, ["claims"]);
	return (
		<section aria-labelledby="corrections-asked">
			<h3 id="corrections-asked">{words.corrections}</h3>
			<p>{words.correctionsText}</p>
			<label class="tick">
				<input
					type="checkbox"
					checked={isSpelling}
					aria-describedby="spelling-text"
					onChange={({ currentTarget }) => setSpelling(currentTarget.checked)}
				/>
				<span>{words.spelling}</span>
			</label>
			<p class="hint" id="spelling-text">
				{words.spellingText}
			</p>
			{asked.map((index) => {
				const id = textAt(claims[index], ["id"]);
				const now = notes[id] ?? { date: today, note: "" };
				return (
					<div key={id} class="correction-asked">
						<div class="field">
							<label for={`note-${id}`}>{fill(words.note, { claim: claimName(document, id) })}</label>
							<textarea
								id={`note-${id}`}
								rows={2}
								value={now.note}
								onInput={({ currentTarget }) => write(id, { ...now, note: currentTarget.value })}
							/>
						</div>
						<div class="field day">
							<label for={`day-${id}`}>{words.date}</label>
							<input
								id={`day-${id}`}
								type="date"
								value={now.date}
								onInput={({ currentTarget }) => write(id, { ...now, date: currentTarget.value })}
							/>
						</div>
					</div>
				);
			})}
		</section>
	);
}
