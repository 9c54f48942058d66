import { useMemo, useState } from "preact/hooks";
import { soundPart } from "../../../contract/document/soundPart.ts";
import { isAsked } from "../../../contract/isAsked.ts";
import { Choices } from "../../Choices.tsx";
import { languages } from "../../embed/languages.ts";
import { drawsCards } from "../../scopes.ts";
import { editorWords } from "../../words/editor.ts";
import { Player } from "./Player.tsx";
import { UnsavedCard } from "./UnsavedCard.tsx";
import { UnsavedForm } from "./UnsavedForm.tsx";
import { useCalm } from "./useCalm.ts";

const words = editorWords.preview;
const all = ["claim", "quiz", "form", "card"] as const;
/** The previews. There is no card if the server draws no pictures. */
const shows = all.filter((each) => each !== "card" || drawsCards);
const themes = ["auto", "light", "dark"] as const;
const widths = ["360", "600", "full"] as const;

/** How long typing must pause before the preview is updated, in milliseconds. */
const PAUSE_MS = 400;

type Shown = (typeof all)[number];
type Look = { theme: (typeof themes)[number]; width: (typeof widths)[number]; language: string };

type Props = {
	document: unknown;
	/** The index of the claim that is being edited. */
	claim: number | undefined;
};

type LookProps = { shown: Shown; look: Look; change: (look: Look) => void };

/** The settings of the preview. A card has no width or colours, and the plain form uses the quiz's language. */
function LookFields({ shown, look, change }: LookProps) {
	if (shown === "card") return null;
	return (
		<details class="more">
			<summary>{words.look}</summary>
			<div class="preview-look">
				<Choices
					legend={words.width}
					name="preview-width"
					value={look.width}
					options={widths.map((each) => [each, words.widths[each]] as const)}
					choose={(width) => change({ ...look, width })}
				/>
				<Choices
					legend={words.theme}
					name="preview-theme"
					value={look.theme}
					options={themes.map((each) => [each, words.themes[each]] as const)}
					choose={(theme) => change({ ...look, theme })}
				/>
				{shown !== "form" && (
					<div class="field">
						<label for="preview-language">{words.language}</label>
						<select
							id="preview-language"
							value={look.language}
							onChange={({ currentTarget }) => change({ ...look, language: currentTarget.value })}
						>
							<option value="">{words.ownLanguage}</option>
							{languages.map(([tag, name]) => (
								<option key={tag} value={tag}>
									{name}
								</option>
							))}
						</select>
					</div>
				)}
			</div>
		</details>
	);
}

/** Shows the current document as readers would see it, finished or not. */
export function PreviewPane({ document, claim }: Props) {
	const [wanted, setShown] = useState<Shown>("claim");
	const [look, setLook] = useState<Look>({ theme: "auto", width: "full", language: "" });
	const calm = useCalm(document, PAUSE_MS);
	const shown = wanted === "claim" && claim === undefined ? "quiz" : wanted;
	const only = shown === "claim" ? claim : undefined;
	const quiz = useMemo(() => soundPart(calm, only), [calm, only]);
	const text = useMemo(() => JSON.stringify(calm), [calm]);
	const isQuiz = quiz !== undefined && isAsked(quiz);
	const attributes = useMemo(
		() => ({
			...(look.language && { lang: look.language }),
			...(look.theme !== "auto" && { theme: look.theme }),
			...(!isQuiz && { mode: "explainer" }),
		}),
		[look.language, look.theme, isQuiz],
	);
	const colorScheme = look.theme === "auto" ? "light dark" : look.theme;
	return (
		<>
			<Choices
				legend={words.shows}
				name="preview-shown"
				value={shown}
				options={shows.map((each) => [each, words.showing[each]] as const)}
				choose={setShown}
			/>
			<LookFields {...{ shown, look }} change={setLook} />
			<p class="hint">{words.blank}</p>
			<div class="preview-frame">
				<div
					class="preview-ground"
					data-own-undo
					style={{ width: look.width === "full" || shown === "card" ? "auto" : `${look.width}px`, colorScheme }}
				>
					{!quiz && <p class="notice">{words.nothing}</p>}
					{quiz && (shown === "claim" || shown === "quiz") && <Player quiz={quiz} attributes={attributes} />}
					{quiz && shown === "form" && <UnsavedForm key={text} text={text} colorScheme={colorScheme} />}
					{quiz && shown === "card" && <UnsavedCard text={text} />}
				</div>
			</div>
		</>
	);
}
