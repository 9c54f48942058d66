import type { QuizAnalysis } from "../../../contract/report.ts";
import { words } from "../words.ts";
import type { Formats } from "./formats.ts";

type Props = { revisions: QuizAnalysis["revisions"]; formats: Formats };

/** Each revision with what changed in it and what its readers scored. */
export function Revisions({ revisions, formats }: Props) {
	return (
		<>
			<h2>{words.revisions}</h2>
			<table>
				<thead>
					<tr>
						<th scope="col">{words.revision}</th>
						<th scope="col" class="number">
							{words.readers}
						</th>
						<th scope="col" class="number">
							{words.mean}
						</th>
					</tr>
				</thead>
				<tbody>
					{revisions.toReversed().map(({ revision, publishedAt, started, mean, changed, sameForm }) => (
						<tr key={revision}>
							<th scope="row">
								{revision} · <time dateTime={publishedAt}>{formats.day(Date.parse(publishedAt))}</time>{" "}
								{!sameForm && <small>{words.otherForm}</small>}
								{changed.length > 0 && (
									<details>
										<summary>{words.changed}</summary>
										<ul class="paths">
											{changed.map((path) => (
												<li key={path}>
													<code>{path}</code>
												</li>
											))}
										</ul>
									</details>
								)}
							</th>
							<td class="number">{formats.number(started)}</td>
							<td class="number">{mean === null ? "–" : formats.points(mean)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}
