import { useEffect, useRef } from "preact/hooks";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { editorWords } from "../../words/editor.ts";

const NAME = "unsaved-form";

type Props = { text: string; colorScheme: string };

/**
 * The plain form of a document that is not stored. Each version gets a new frame, so that the browser's Back button
 * does not go through the versions.
 */
export function UnsavedForm({ text, colorScheme }: Props) {
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => form.current?.submit(), []);
	return (
		<>
			<form ref={form} method="post" action={newsroomRoutes.previewForm} target={NAME} hidden>
				<input type="hidden" name="document" value={text} />
			</form>
			<iframe name={NAME} title={editorWords.preview.showing.form} style={{ colorScheme }} />
		</>
	);
}
