import { useState } from "preact/hooks";
import { languages } from "../../embed/languages.ts";
import { editorWords } from "../../words/editor.ts";
import { NotesAt } from "../faults/NotesAt.tsx";
import { Pick } from "../fields/Pick.tsx";
import { DayField, TextField } from "../fields/TextField.tsx";
import { Tick } from "../fields/Tick.tsx";
import { memo } from "../memo.ts";
import { textAt, valueAt } from "../state/edit.ts";
import { fieldId, placeOf } from "../state/place.ts";

const words = editorWords.about;
const OTHER = "other";

/** The quiz's language: one of the interface's, or another one by its tag. */
function LanguageField({ value }: { value: unknown }) {
	const path = ["language"];
	const now = textAt(value, []);
	const [isOther, setOther] = useState(() => now !== "" && !languages.some(([tag]) => tag === now));
	if (isOther)
		return (
			<TextField path={path} value={value} label={words.languageTag} hint={words.languageTagHint} isContent={false} />
		);
	return (
		<div onChangeCapture={({ target }) => target instanceof HTMLSelectElement && setOther(target.value === OTHER)}>
			<Pick
				path={path}
				value={value}
				label={words.language}
				options={[...languages, [OTHER, words.otherLanguage]]}
				none={editorWords.claim.standingNone}
			/>
		</div>
	);
}

const linesOf = (value: unknown) => (Array.isArray(value) ? value.map(String).join("\n") : textAt(value, []));

/** One host per line. An empty last line stays while the editor types. */
const hostsIn = (text: string) => text.split("\n").map((line) => line.trim());

type Props = { title: unknown; language: unknown; confidence: unknown; dontKnow: unknown; hosts: unknown };

/** The fields of the quiz as a whole. */
export const AboutFields = memo(function AboutFields({ title, language, confidence, dontKnow, hosts }: Props) {
	return (
		<section class="part about" id={fieldId([])} tabIndex={-1} aria-label={words.title}>
			<NotesAt path={[]} />
			<TextField path={["title"]} value={title} label={words.quizTitle} max={120} />
			<details class="more">
				<summary>{words.more}</summary>
				<LanguageField value={language} />
				<Tick path={["confidence"]} value={confidence} label={words.confidence} />
				<Tick path={["dontKnow"]} value={dontKnow} label={words.dontKnow} />
				<TextField
					path={["hosts"]}
					value={linesOf(hosts)}
					label={words.hosts}
					hint={words.hostsHint}
					rows={2}
					isContent={false}
					isOptional
					read={hostsIn}
				/>
			</details>
		</section>
	);
});

const article = editorWords.article;

/** The fields of a story. `at` is its path as a text made by `keyOf`. */
export const ArticleFields = memo(function ArticleFields({ at, value }: { at: string; value: unknown }) {
	const path = placeOf(at);
	const field = (name: string) => ({ path: [...path, name], value: valueAt(value, [name]) });
	return (
		<section class="part" id={fieldId(path)} tabIndex={-1} aria-labelledby="article-title">
			<h2 id="article-title">{article.title}</h2>
			<NotesAt path={path} />
			<TextField {...field("headline")} label={article.headline} max={300} />
			<div class="side-by-side">
				<DayField {...field("date")} label={article.date} />
				<TextField {...field("byline")} label={article.byline} max={200} isOptional />
			</div>
			<TextField {...field("url")} label={article.url} type="url" isContent={false} isOptional />
			<TextField {...field("publisher")} label={article.publisher} max={100} isOptional />
		</section>
	);
});
