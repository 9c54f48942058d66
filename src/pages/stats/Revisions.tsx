import type { QuizAnalysis } from "../../../contract/report.ts";
import type { Formats } from "./formats.ts";
import { newsroomWords } from "./newsroomWords.ts";
import { en } from "./words/en.ts";

type Props = { revisions: QuizAnalysis["revisions"]; formats: Formats };

/** Each revision with what changed in it and its readers' scores. */
export function Revisions({ revisions, formats }: Props) {
	return (
		<>
			<h2>{newsroomWords.revisions}</h2>
			<table>
				<thead>
					<tr>
						<th scope="col">{newsroomWords.revision}</th>
						<th scope="col" class="number">
							{en.readers}
						</th>
						<th scope="col" class="number">
							{newsroomWords.mean}
						</th>
					</tr>
				</thead>
				<tbody>
					{revisions.toReversed().map(({ revision, publishedAt, started, mean, changed, sameForm }) => (
						<tr key={revision}>
							<th scope="row">
								{revision} · <time dateTime={publishedAt}>{formats.day(Date.parse(publishedAt))}</time>{" "}
								{!sameForm && <small>{newsroomWords.otherForm}</small>}
								{changed.length > 0 && (
									<details>
										<summary>{newsroomWords.changed}</summary>
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
