import type { QuizAnalysis, Report } from "../../../contract/report.ts";
import { OPAQUE_HOST } from "../../../contract/wire.ts";
import type { Locale } from "./locale.ts";
import { newsroomWords } from "./newsroomWords.ts";
import { Table } from "./Table.tsx";

type Props = {
	hosts: QuizAnalysis["hosts"];
	embeds: NonNullable<Report["embeds"]>;
	locale: Locale;
};

/** On which sites and through which kind of embed readers met the quiz. */
export function Origins({ hosts: { named, others, unnamed }, embeds, locale: { words, formats } }: Props) {
	const rows = [
		...named.map(({ host, started }): [string, number] => [
			host === OPAQUE_HOST ? newsroomWords.opaqueHost : host,
			started,
		]),
		[newsroomWords.otherHosts, others] as const,
		[newsroomWords.noHost, unnamed] as const,
	].filter(([, started]) => started > 0);
	const ways = Object.entries(embeds).filter(([, started]) => started > 0);
	if (rows.length === 0) return null;
	return (
		<>
			<h2>{newsroomWords.origins}</h2>
			<Table
				columns={[newsroomWords.host, words.readers]}
				rows={rows.map(([host, started]) => [host, formats.number(started)])}
			/>
			<p class="interval">
				{newsroomWords.ways}: {ways.map(([kind, started]) => `${kind} ${formats.number(started)}`).join(" · ")}
			</p>
		</>
	);
}
