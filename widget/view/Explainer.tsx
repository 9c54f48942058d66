import type { Claim } from "../../contract/quiz.ts";
import type { GivenAnswer } from "../play/state.ts";
import { Changing } from "./Changing.tsx";
import { OutLink, RichText } from "./RichText.tsx";
import type { LaterViews, Scene } from "./scene.ts";

type Props = Pick<Scene, "text" | "find" | "linkTo"> & {
	after?: Pick<LaterViews, "Meaning"> | undefined;
	claim: Claim;
	answer?: Pick<GivenAnswer, "passageMissing"> | undefined;
};

/** How firmly a claim stands, and who says it. */
export function Stands({ claim, text }: Pick<Props, "claim" | "text">) {
	return (
		<p class="stands">
			<b part="badge">{text.standings[claim.standing]}</b> <span {...text.content}>{claim.attribution}</span>
		</p>
	);
}

/** What stands behind a claim: the article's own words and the way to them, what else is known, where it comes from. */
export function Explainer({ claim, text, answer, find, linkTo, after }: Props) {
	const isGone = answer?.passageMissing === true;
	return (
		<div part="explainer">
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
				linkTo && <OutLink href={linkTo(claim)} text={text.find} />
			)}
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
