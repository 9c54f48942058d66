import type { EmbedLook } from "../../../contract/embedCodes.ts";
import type { Quiz } from "../../../contract/quiz.ts";
import { words } from "../../../studio/words.ts";
import { reservedHeight } from "../firstScreenHeight.ts";

type Props = { quiz: Quiz; code: string; look: EmbedLook };

/**
 * A quiz as a story would show it, on a plain ground. Answers to it are not sent. It is shown in a frame of the
 * newsroom.
 */
export function PreviewPage({ quiz, code, look: { theme, lang, mode } }: Props) {
	return (
		<html lang="en" data-theme={theme} class="preview">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content={theme ?? "light dark"} />
				<title>{words.embed.preview}</title>
				<link rel="stylesheet" href="/studio/studio.css" />
			</head>
			<body>
				<readback-quiz
					quiz={quiz.id}
					draft={code}
					mode={mode}
					{...(theme && { theme })}
					{...(lang && { lang })}
					style={{ display: "block", paddingBottom: reservedHeight(quiz) }}
				>
					<p>{words.loading}</p>
				</readback-quiz>
				<script async src="/embed.js" />
			</body>
		</html>
	);
}
