import { useEffect, useRef } from "preact/hooks";
import type { Merged } from "../../../contract/merge/mergeDocuments.ts";
import { Conflicts } from "./Conflicts.tsx";

/** Asks which side's changes to keep. It cannot be closed without deciding. */
export function ConflictsDialog({ merged, take }: { merged: Merged; take: (document: unknown) => void }) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog
			ref={dialog}
			class="publish"
			aria-labelledby="conflicts-title"
			data-own-undo
			onCancel={(event) => event.preventDefault()}
			onClose={() => dialog.current?.showModal()}
		>
			<Conflicts merged={merged} take={take} />
		</dialog>
	);
}
