import { useCallback } from "preact/hooks";
import { embedCodes } from "../../../contract/embedCodes.ts";
import { fill } from "../../../contract/fill.ts";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { routes } from "../../../contract/wire.ts";
import { ask } from "../../ask.ts";
import { CodeBox } from "../../embed/CodeBox.tsx";
import { Fault } from "../../Fault.tsx";
import { useLoad } from "../../useLoad.ts";
import { publishingWords as words } from "../../words/publishing.ts";
import { words as all } from "../../words.ts";

/** The page after publishing, with the code for the story. */
export function Done({ id, revision }: { id: string; revision: number }) {
	const load = useCallback((signal: AbortSignal) => ask(embedCodes, routes.embedCodes(id), { signal }), [id]);
	const { value, refusal, again } = useLoad(load);
	return (
		<section class="done">
			<p role="status">
				<strong>{fill(words.done, { n: revision })}</strong> {words.doneText}
			</p>
			{refusal && <Fault refusal={refusal} again={again} />}
			{!value && !refusal && <p class="loading">{all.loading}</p>}
			{value?.codes.page !== undefined && <CodeBox code={value.codes.page} />}
			<p>
				<a href={newsroomRoutes.quizEmbed(id)}>{words.moreCodes}</a>
			</p>
		</section>
	);
}
