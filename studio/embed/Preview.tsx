import { useState } from "preact/hooks";
import { type EmbedLook, lookQuery } from "../../contract/embedCodes.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { Choices } from "../Choices.tsx";
import { words } from "../words.ts";

const { embed } = words;
const widths = ["360", "600", "full"] as const;

/** The quiz as readers will see it, at the width of a phone, of a column, or of the page. */
export function Preview({ id, look }: { id: string; look: EmbedLook }) {
	const [width, setWidth] = useState<(typeof widths)[number]>("600");
	return (
		<section class="preview-pane" aria-labelledby="preview">
			<h2 id="preview">{embed.preview}</h2>
			<p class="hint">{embed.previewText}</p>
			<Choices
				legend={embed.width}
				name="width"
				value={width}
				options={widths.map((each) => [each, embed.widths[each]] as const)}
				choose={setWidth}
			/>
			<iframe
				title={embed.preview}
				src={`${newsroomRoutes.quizPreview(id)}?${lookQuery(look)}`}
				style={{ maxWidth: width === "full" ? "none" : `${width}px`, colorScheme: look.theme ?? "light dark" }}
			/>
		</section>
	);
}
