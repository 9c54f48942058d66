import type { QuizAnalysis, Report } from "../../../contract/report.ts";
import { OPAQUE_HOST } from "../../../contract/wire.ts";
import { words } from "../words.ts";
import type { Formats } from "./formats.ts";
import { Table } from "./Table.tsx";

type Props = {
	hosts: QuizAnalysis["hosts"];
	embeds: NonNullable<Report["embeds"]>;
	formats: Formats;
};

/** On which sites, and by which way of embedding, readers met the quiz. */
export function Origins({ hosts: { named, others, unnamed }, embeds, formats }: Props) {
	const rows = [
		...named.map(({ host, started }): [string, number] => [host === OPAQUE_HOST ? words.opaqueHost : host, started]),
		[words.otherHosts, others] as const,
		[words.noHost, unnamed] as const,
	].filter(([, started]) => started > 0);
	const ways = Object.entries(embeds).filter(([, started]) => started > 0);
	if (rows.length === 0) return null;
	return (
		<>
			<h2>{words.origins}</h2>
			<Table
				columns={[words.host, words.readers]}
				rows={rows.map(([host, started]) => [host, formats.number(started)])}
			/>
			<p class="interval">
				{words.ways}: {ways.map(([kind, started]) => `${kind} ${formats.number(started)}`).join(" · ")}
			</p>
		</>
	);
}
