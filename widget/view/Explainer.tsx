import { OutLink, RichText } from "./RichText.tsx";
import type { LaterViews, PassageScene } from "./scene.ts";

type Props = PassageScene & { after?: Pick<LaterViews, "Meaning" | "Where"> | undefined };

/** How certain a claim is, and who makes it. */
export function Stands({ claim, text }: Pick<Props, "claim" | "text">) {
	return (
		<p class="stands">
			<b part="badge">{text.standings[claim.standing]}</b>{" "}
			{claim.verdict && (
				<b part="badge" class="own" {...text.content}>
					{claim.verdict}
				</b>
			)}{" "}
			<span {...text.content}>{claim.attribution}</span>
		</p>
	);
}

/** The explanation of a claim: the quoted passages with the link to them, the background, corrections and sources. */
export function Explainer({ after, ...scene }: Props) {
	const { claim, text } = scene;
	return (
		<div part="explainer">
			{claim.passages.map(({ exact }) => (
				<blockquote key={exact} {...text.content}>
					{exact}
				</blockquote>
			))}
			{after && <after.Where {...scene} />}
			<RichText tree={claim.explainer} {...text.content} />
			{claim.corrections.map(({ date, note }) => (
				<p key={date}>
					<b>{text.fill(text.correction, { date: text.date(date) })}</b> <span {...text.content}>{note}</span>
				</p>
			))}
			{after && <after.Meaning {...{ claim, text }} />}
			<ul>
				{claim.sources.map(({ title, publisher, url, date }) => (
					<li key={url} {...text.content}>
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
