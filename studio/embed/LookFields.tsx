import type { EmbedLook } from "../../contract/embedCodes.ts";
import { Choices } from "../Choices.tsx";
import { words } from "../words.ts";
import { languageName, languages } from "./languages.ts";

const { embed } = words;
const modes = ["quiz", "explainer"] as const;
const themes = ["auto", "light", "dark"] as const;

type Props = { look: EmbedLook; language: string; change: (look: EmbedLook) => void };

/** The fields for an embed's look: mode, colours and language. */
export function LookFields({ look, language, change }: Props) {
	return (
		<section class="look" aria-labelledby="look">
			<h2 id="look">{embed.look}</h2>
			<Choices
				legend={embed.mode}
				name="mode"
				value={look.mode}
				options={modes.map((each) => [each, embed.modes[each]] as const)}
				choose={(mode) => change({ ...look, mode })}
			/>
			<Choices
				legend={embed.theme}
				name="theme"
				value={look.theme ?? "auto"}
				options={themes.map((each) => [each, embed.themes[each]] as const)}
				choose={(theme) => change({ ...look, theme: theme === "auto" ? undefined : theme })}
			/>
			<div class="fields">
				<label for="lang">{embed.language}</label>
				<select
					id="lang"
					value={look.lang ?? ""}
					onChange={({ currentTarget: { value } }) => change({ ...look, lang: value || undefined })}
				>
					<option value="">{embed.ownLanguage.replace("{language}", languageName(language))}</option>
					{languages.map(([tag, name]) => (
						<option key={tag} value={tag}>
							{name}
						</option>
					))}
				</select>
			</div>
		</section>
	);
}
