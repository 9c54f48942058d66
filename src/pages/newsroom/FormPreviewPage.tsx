import type { Quiz } from "../../../contract/quiz.ts";
import { words } from "../../../studio/words.ts";
import { Claims } from "../../../widget/view/Claims.tsx";
import * as after from "../../../widget/view/later.ts";
import { attemptAt, textIn } from "../reader/attempt.ts";
import { QuizForm } from "../reader/QuizForm.tsx";
import { StoryLines } from "../StoryLines.tsx";

/**
 * A quiz that is not stored, as readers without scripts see it. It is shown in a frame of the newsroom and sends
 * nothing.
 */
export function FormPreviewPage({ quiz }: { quiz: Quiz }) {
	const published = { revision: 1, quiz };
	const text = textIn(quiz.language, quiz.language);
	const state = attemptAt(published);
	return (
		<html lang={quiz.language} dir={text.dir}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{words.embed.preview}</title>
				<link rel="stylesheet" href="/site.css" />
			</head>
			<body>
				<main>
					<h1 class="about">{quiz.title}</h1>
					<StoryLines quiz={quiz} text={text} />
					{state.asked.length > 0 ? (
						<QuizForm {...{ published, state, text }} />
					) : (
						<Claims {...{ state, text, after }} />
					)}
				</main>
			</body>
		</html>
	);
}
