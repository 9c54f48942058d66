import type { Claim } from "../../contract/quiz.ts";
import type { Text } from "../text.ts";
import { OutLink, RichText } from "./RichText.tsx";

/** What the article says, who says it, how firmly it stands, and what stands behind it. */
export function Explainer({ claim, text }: { claim: Claim; text: Text }) {
	const [standing, meaning] = text.standings[claim.standing];
	return (
		<div part="explainer">
			<h4 tabIndex={-1}>{text.articleSays}</h4>
			{claim.passages.map(({ exact }) => (
				<blockquote key={exact}>{exact}</blockquote>
			))}
			<p>{claim.statement}</p>
			<dl>
				<dt>{text.whoSaysIt}</dt>
				<dd>{claim.attribution}</dd>
				<dt>{text.standing}</dt>
				<dd>
					<b part="badge">{standing}</b> {meaning}
				</dd>
			</dl>
			<h4>{text.behindIt}</h4>
			<RichText tree={claim.explainer} />
			{claim.corrections.map(({ date, note }) => (
				<p key={date}>
					<b>{text.fill(text.correction, { date: text.date(date) })}</b> {note}
				</p>
			))}
			{claim.sources.length > 0 && <h4>{text.sources}</h4>}
			<ul>
				{claim.sources.map(({ title, publisher, url, date }) => (
					<li key={url}>
						<OutLink href={url} text={title} />{" "}
						<small>
							{publisher}, {text.date(date)}
						</small>
					</li>
				))}
			</ul>
		</div>
	);
}
