import { useContext } from "preact/hooks";
import { standings } from "../../../contract/wire.ts";
import { first } from "../../../widget/language/englishFirst.ts";
import { later } from "../../../widget/language/englishLater.ts";
import { editorWords } from "../../words/editor.ts";
import { NotesAt } from "../faults/NotesAt.tsx";
import { Pick } from "../fields/Pick.tsx";
import { TextField } from "../fields/TextField.tsx";
import { listAt, type Path, valueAt } from "../state/edit.ts";
import { StoriesContext } from "../story/stories.ts";
import { CorrectionFields } from "./CorrectionFields.tsx";
import { ExplainerField } from "./ExplainerField.tsx";
import { PassageFields } from "./PassageFields.tsx";
import { QuestionFields } from "./QuestionFields.tsx";
import { SourceFields } from "./SourceFields.tsx";

const words = editorWords.claim;

const standingOptions = standings.map((each) => [each, `${first.standings[each]}: ${later.meanings[each]}`] as const);

/** All fields of a claim. */
export function ClaimForm({ path, claim }: { path: Path; claim: unknown }) {
	const field = (name: string) => ({ path: [...path, name], value: valueAt(claim, [name]) });
	const stories = useContext(StoriesContext);
	const hasCorrections = listAt(claim, ["corrections"]).length > 0;
	return (
		<div class="claim-form">
			<NotesAt path={path} />
			<TextField {...field("statement")} label={words.statement} hint={words.statementHint} rows={2} max={400} />
			{(stories.length > 0 || valueAt(claim, ["story"]) !== undefined) && (
				<Pick {...field("story")} label={words.story} options={stories} none={words.standingNone} />
			)}
			<PassageFields {...field("passages")} />
			<Pick {...field("standing")} label={words.standing} options={standingOptions} none={words.standingNone} />
			<TextField {...field("verdict")} label={words.verdict} hint={words.verdictHint} max={40} isOptional />
			<TextField {...field("attribution")} label={words.attribution} max={200} />
			<ExplainerField {...field("explainer")} />
			<QuestionFields path={[...path, "question"]} question={valueAt(claim, ["question"])} />
			<SourceFields {...field("sources")} />
			<details class="more" open={hasCorrections}>
				<summary>{editorWords.corrections.title}</summary>
				<CorrectionFields {...field("corrections")} />
			</details>
		</div>
	);
}
