import type { Claim, Quiz } from "../../contract/quiz.ts";
import { storyOf } from "../../contract/stories.ts";
import { inFull } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";
import { textFragment } from "../passage/textFragment.ts";
import type { Missing } from "../play/state.ts";
import { Changing } from "./Changing.tsx";
import { OutLink } from "./RichText.tsx";
import type { PassageScene } from "./scene.ts";

/** Where a claim's words stand: the way to them in the page around or in the story, and which story that is. */
export function Where(scene: PassageScene) {
	const { claim, state, text } = scene;
	const missing = state.missing?.[claim.id];
	return (
		<div>
			{claim.passages.length > 0 && <Way {...scene} missing={missing} />}
			{(state.quiz.stories || missing === "elsewhere") && <Story {...{ quiz: state.quiz, claim, text }} />}
		</div>
	);
}

function Way({ claim, text, find, article, missing }: PassageScene & { missing: Missing | undefined }) {
	const words = inFull(text)[missing ?? "find"];
	if (!find) return article ? <OutLink href={article + textFragment(claim.passages)} text={words} /> : null;
	return (
		// It stays where it is when it gives way to the news, and the reader with it.
		<button type="button" class="link" aria-disabled={!!missing} onClick={() => missing || find(claim)}>
			<Changing words={words} />
		</button>
	);
}

/** The story's headline, as the way to the passage there. */
function Story({ quiz, claim, text }: { quiz: Quiz; claim: Claim; text: Text }) {
	const { headline, publisher, url, date } = storyOf(quiz, claim);
	return (
		<p class="story">
			{inFull(text).story}
			{text.colon}
			<span {...text.content}>
				{url ? <OutLink href={url + textFragment(claim.passages)} text={headline} /> : <b>{headline}</b>}
			</span>{" "}
			<small>
				{publisher && [<bdi key={publisher}>{publisher}</bdi>, text.comma]}
				<bdi>{text.date(date)}</bdi>
			</small>
		</p>
	);
}
