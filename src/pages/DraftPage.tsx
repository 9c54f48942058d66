import { fill } from "../../contract/fill.ts";
import { longDate } from "../../contract/longDate.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { textIn } from "../../widget/language/allLocales.ts";
import { reservedHeight } from "./firstScreenHeight.ts";
import { Page } from "./Page.tsx";
import { readerWords } from "./readerWords/readerWords.ts";
import { StoryLines } from "./StoryLines.tsx";
import { words } from "./words.ts";

type Props = { quiz: Quiz; code: string; expires: Date };

/** A draft as readers would see it, for everyone who has its link. */
export function DraftPage({ quiz, code, expires }: Props) {
	const text = textIn(quiz.language, quiz.language);
	const { draft, draftText, draftNeedsScripts } = readerWords(quiz.language);
	return (
		<Page title={`${draft}${text.colon}${quiz.title} · ${words.readback}`} lang={quiz.language} dir={text.dir}>
			<p class="note" lang={text.lang} dir={text.dir}>
				<strong>{draft}</strong> {fill(draftText, { until: longDate(expires, text.lang) })}
			</p>
			<h1 class="about">{quiz.title}</h1>
			<StoryLines quiz={quiz} text={text} />
			<readback-quiz
				quiz={quiz.id}
				draft={code}
				mode="page"
				style={{ display: "block", paddingBottom: reservedHeight(quiz) }}
			>
				<p lang={text.lang}>{draftNeedsScripts}</p>
			</readback-quiz>
			<script async src="/embed.js" />
		</Page>
	);
}
