import { fill } from "../../contract/fill.ts";
import type { RevisionList } from "../../contract/newsroom.ts";
import { showTime } from "../dates.ts";
import { words } from "../words.ts";
import { BringBack } from "./BringBack.tsx";
import { placesInWords } from "./placesInWords.ts";

const { history: text } = words;

type Props = {
	revision: RevisionList[number];
	isCurrent: boolean;
	isBusy: boolean;
	lacking: readonly string[];
	/** Absent if this revision cannot be brought back. */
	bring: ((note: string) => void) | undefined;
};

/** A revision: when and by whom it was published, what changed, and the button that brings it back. */
export function RevisionRow({
	revision: { revision, publishedAt, by, changed },
	isCurrent,
	isBusy,
	lacking,
	bring,
}: Props) {
	const date = showTime(publishedAt);
	return (
		<li value={revision}>
			<p>
				<strong>{by === undefined ? date : fill(text.by, { date, who: by })}</strong>
			</p>
			<p>
				{changed.length > 0 ? fill(text.changed, { places: placesInWords(changed) }) : revision === 1 && text.first}
			</p>
			{isCurrent && <p class="state">{text.current}</p>}
			{!isCurrent && bring && <BringBack {...{ revision, isBusy, lacking, bring }} />}
		</li>
	);
}
