import { useEffect, useRef } from "preact/hooks";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { editorWords } from "../../words/editor.ts";

const NAME = "unsaved-form";

type Props = { text: string; colorScheme: string };

/**
 * The plain form as the server makes it of a document that it does not keep. In a frame of its own each
 * time, so that no step back of the browser leads through what was written.
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
