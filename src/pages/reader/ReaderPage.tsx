import type { PublishedQuiz } from "../../../contract/quiz.ts";
import { articleAddress, storiesOf } from "../../../contract/stories.ts";
import { routes } from "../../../contract/wire.ts";
import type { Text } from "../../../widget/language/text.ts";
import type { State } from "../../../widget/play/state.ts";
import { Claims } from "../../../widget/view/Claims.tsx";
import * as after from "../../../widget/view/later.ts";
import { Page } from "../Page.tsx";
import { readerWords } from "../readerWords/readerWords.ts";
import { StoryLines } from "../StoryLines.tsx";
import { words } from "../words.ts";
import { linkedData } from "./linkedData.ts";
import { QuizForm } from "./QuizForm.tsx";

type Props = {
	published: PublishedQuiz;
	state: State;
	text: Text;
	origin: string;
	chosen?: string | undefined;
	typed?: { [question: string]: string } | undefined;
	/** The address of the share picture, if this server draws one. */
	card?: string | undefined;
};

/**
 * The quiz's canonical page. It works as a plain form, and scripts turn it into the widget. An explainer needs no
 * script.
 */
export function ReaderPage({ published, state, text, origin, chosen, typed, card }: Props) {
	const { quiz } = published;
	const canonical = origin + routes.readerPage(quiz.id);
	return (
		<Page
			title={`${quiz.title} · ${words.readback}`}
			lang={quiz.language}
			dir={text.dir}
			description={storiesOf(quiz)
				.map(({ headline }) => headline)
				.join(" · ")}
			canonical={canonical}
			oembed={`${origin}${routes.oembed}?url=${encodeURIComponent(canonical)}`}
			{...(card && { image: origin + card })}
			data={linkedData(quiz, canonical)}
			link={{ href: routes.statsPage(quiz.id), text: readerWords(quiz.language).figures }}
		>
			<h1 class="about">{quiz.title}</h1>
			<StoryLines quiz={quiz} text={text} />
			{state.asked.length > 0 ? (
				<>
					<readback-quiz quiz={quiz.id} mode="page" class="form">
						<QuizForm {...{ published, state, text, chosen, typed }} />
					</readback-quiz>
					<script async src="/embed.js" />
				</>
			) : (
				<Claims {...{ state, text, after }} article={articleAddress(quiz)} />
			)}
		</Page>
	);
}
