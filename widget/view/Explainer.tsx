import type { Claim } from "../../contract/quiz.ts";
import { textFragment } from "../passage/textFragment.ts";
import type { GivenAnswer } from "../play/state.ts";
import { Changing } from "./Changing.tsx";
import { OutLink, RichText } from "./RichText.tsx";
import type { Scene } from "./scene.ts";

/** What the article says, who says it, how firmly it stands, and what stands behind it. */
export function Explainer({
	claim,
	text,
	answer,
	find,
	article,
	after,
}: Pick<Scene, "text" | "find" | "article" | "after"> & {
	claim: Claim;
	answer?: Pick<GivenAnswer, "passageMissing"> | undefined;
}) {
	const isGone = answer?.passageMissing === true;
	return (
		<div part="explainer">
			<h4 tabIndex={-1}>{text.articleSays}</h4>
			{claim.passages.map(({ exact }) => (
				<blockquote key={exact} {...text.content}>
					{exact}
				</blockquote>
			))}
			{find ? (
				// It stays where it is when it gives way to the news, and the reader with it.
				<button type="button" class="link" aria-disabled={isGone} onClick={() => isGone || find(claim)}>
					<Changing words={isGone ? text.gone : text.find} />
				</button>
			) : (
				article && <OutLink href={article + textFragment(claim.passages)} text={text.find} />
			)}
			<p {...text.content}>{claim.statement}</p>
			<dl>
				<dt>{text.whoSaysIt}</dt>
				<dd {...text.content}>{claim.attribution}</dd>
				<dt>{text.standing}</dt>
				<dd>
					<b part="badge">{text.standings[claim.standing]}</b> {after && <after.Meaning {...{ claim, text }} />}
				</dd>
			</dl>
			<h4>{text.behindIt}</h4>
			<RichText tree={claim.explainer} {...text.content} />
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
							<bdi>{publisher}</bdi>
							{text.comma}
							<bdi>{text.date(date)}</bdi>
						</small>
					</li>
				))}
			</ul>
		</div>
	);
}
