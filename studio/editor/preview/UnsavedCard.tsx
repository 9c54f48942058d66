import { useCallback } from "preact/hooks";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { Refusal } from "../../ask.ts";
import { Fault } from "../../Fault.tsx";
import { useLoad } from "../../useLoad.ts";
import { editorWords } from "../../words/editor.ts";
import { words as all } from "../../words.ts";

const words = editorWords.preview;

/** A picture as a data URL. The page's content security policy allows no blob URLs. */
function dataUrl(picture: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(picture);
	});
}

async function drawCard(text: string, signal: AbortSignal): Promise<string> {
	const body = new URLSearchParams({ document: text });
	const response = await fetch(newsroomRoutes.previewCard, { method: "POST", body, signal }).catch((error: unknown) => {
		if (signal.aborted) throw error;
		throw new Refusal(words.failed);
	});
	if (!response.ok) throw new Refusal(words.failed);
	return dataUrl(await response.blob());
}

/** The share picture of a document that is not stored. */
export function UnsavedCard({ text }: { text: string }) {
	const { value, refusal, again } = useLoad(useCallback((signal: AbortSignal) => drawCard(text, signal), [text]));
	if (refusal) return <Fault refusal={refusal} again={again} />;
	if (!value) return <p class="loading">{all.loading}</p>;
	return <img class="card" src={value} width={1200} height={630} alt={words.showing.card} />;
}
