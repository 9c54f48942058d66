import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "../../contract/fill.ts";
import { words } from "../words.ts";

const { history: text } = words;

type Props = {
	revision: number;
	isBusy: boolean;
	/** The names of claims that need a note for readers. Empty before the server has asked for them. */
	lacking: readonly string[];
	bring: (note: string) => void;
};

/** The button that brings a revision back. If readers were told something else since, it first asks for a note. */
export function BringBack({ revision, isBusy, lacking, bring }: Props) {
	const [note, setNote] = useState("");
	const area = useRef<HTMLTextAreaElement>(null);
	const isAsked = lacking.length > 0;
	useEffect(() => area.current?.focus(), [isAsked]);
	const field = `note-${revision}`;
	if (!isAsked) {
		return (
			<button type="button" class="quiet" disabled={isBusy} onClick={() => bring("")}>
				{fill(text.bring, { n: revision })}
			</button>
		);
	}
	return (
		<form
			class="fields narrow"
			onSubmit={(event) => {
				event.preventDefault();
				bring(note.trim());
			}}
		>
			<p class="notice" role="status">
				{fill(text.lacking, { claims: lacking.map((each) => `“${each}”`).join(", ") })}
			</p>
			<label for={field}>{text.note}</label>
			<textarea
				id={field}
				rows={3}
				maxlength={500}
				required
				ref={area}
				value={note}
				onInput={({ currentTarget }) => setNote(currentTarget.value)}
			/>
			<button type="submit" disabled={isBusy || note.trim() === ""}>
				{fill(text.bringNoted, { n: revision })}
			</button>
		</form>
	);
}
