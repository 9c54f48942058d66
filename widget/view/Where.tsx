import type { Claim, Quiz } from "../../contract/quiz.ts";
import { storyOf } from "../../contract/stories.ts";
import { inFull } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";
import { textFragment } from "../passage/textFragment.ts";
import type { Missing } from "../play/state.ts";
import { Changing } from "./Changing.tsx";
import { OutLink } from "./RichText.tsx";
import type { PassageScene } from "./scene.ts";

/** Leads to a claim's passage in the page or in the story, and names the story if the quiz has several. */
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
		// The button stays when its text changes to "not found", so that the reader's focus stays too.
		<button type="button" class="link" aria-disabled={!!missing} onClick={() => missing || find(claim)}>
			<Changing words={words} />
		</button>
	);
}

/** The story's headline, as a link to the passage in that story. */
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
