import { fill } from "../../contract/fill.ts";
import type { RevisionList } from "../../contract/newsroom.ts";
import { showTime } from "../dates.ts";
import { words } from "../words.ts";
import { placesInWords } from "./placesInWords.ts";

const { history: text } = words;

type Props = {
	revision: RevisionList[number];
	isCurrent: boolean;
	isBusy: boolean;
	/** Absent where it is not offered. */
	bring: (() => void) | undefined;
};

/** A revision: when, by whom, what changed, and the way back to it. */
export function RevisionRow({ revision: { revision, publishedAt, by, changed }, isCurrent, isBusy, bring }: Props) {
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
			{!isCurrent && bring && (
				<button type="button" class="quiet" disabled={isBusy} onClick={bring}>
					{fill(text.bring, { n: revision })}
				</button>
			)}
		</li>
	);
}
