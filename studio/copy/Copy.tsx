import { useCallback, useState } from "preact/hooks";
import { Choices } from "../Choices.tsx";
import { Fault } from "../Fault.tsx";
import { findListing } from "../listing.ts";
import { QuizHead } from "../QuizHead.tsx";
import { mayOffer } from "../scopes.ts";
import { useLoad } from "../useLoad.ts";
import { words } from "../words.ts";
import { CopyQuestions } from "./CopyQuestions.tsx";
import { Duplicate } from "./Duplicate.tsx";
import { loadDocuments } from "./documents.ts";

const { copy: text } = words;

const sources = ["published", "draft"] as const;

async function load(id: string, signal: AbortSignal) {
	const [listing, documents] = await Promise.all([findListing(id, signal), loadDocuments(id, signal)]);
	return { listing, documents };
}

/** Copies a quiz: all of it as a new quiz, or some of its questions into another one. */
export function Copy({ id }: { id: string }) {
	const { value, refusal, again } = useLoad(useCallback((signal: AbortSignal) => load(id, signal), [id]));
	const [source, setSource] = useState<(typeof sources)[number]>("published");
	const { listing, documents } = value ?? {};
	const { draft, published } = documents ?? {};
	const document = published === undefined || (source === "draft" && draft !== undefined) ? draft : published;
	const { title, language } = listing ?? {};
	return (
		<>
			<QuizHead id={id} title={title} language={language} here="copy" isDraftAlone={listing?.revision === 0} />
			{refusal && <Fault refusal={refusal} again={again} />}
			{!value && !refusal && <p class="loading">{words.loading}</p>}
			{value && document === undefined && <p class="notice">{text.nothing}</p>}
			{value && !mayOffer("writer", "author") && <p class="notice">{text.notYours}</p>}
			{document !== undefined && mayOffer("writer", "author") && (
				<>
					<p>{text.text}</p>
					{draft !== undefined && published !== undefined && (
						<Choices
							legend={text.source}
							name="source"
							value={source}
							options={sources.map((each) => [each, text.sources[each]] as const)}
							choose={setSource}
						/>
					)}
					<Duplicate document={document} title={title ?? id} />
					<CopyQuestions id={id} document={document} language={language} />
				</>
			)}
		</>
	);
}
