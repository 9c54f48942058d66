import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { fill } from "../../../contract/fill.ts";
import { type Merged, mergeDocuments } from "../../../contract/merge/mergeDocuments.ts";
import { Refusal } from "../../ask.ts";
import { Fault } from "../../Fault.tsx";
import { toRefusal } from "../../useLoad.ts";
import { publishingWords as words } from "../../words/publishing.ts";
import { Conflicts } from "../conflicts/Conflicts.tsx";
import { countInWords } from "../faults/countInWords.ts";
import { countNotes, type Note } from "../faults/notes.ts";
import { today } from "../quiz/today.ts";
import { setAt } from "../state/edit.ts";
import { askedCorrections } from "./askedCorrections.ts";
import { Changes } from "./Changes.tsx";
import { type Note as Correction, CorrectionsAsked } from "./CorrectionsAsked.tsx";
import { changesInWords } from "./changesInWords.ts";
import { Done } from "./Done.tsx";
import { askPublished, type Published, publishQuiz } from "./publishQuiz.ts";
import { withNotes } from "./withNotes.ts";

type Props = {
	document: unknown;
	notes: readonly Note[];
	published: Published;
	/** Resolves to the quiz's id. A new quiz gets one. */
	claimId: () => Promise<string>;
	/** Saves the draft. Resolves to false if another person's work was merged meanwhile. */
	flush: () => Promise<boolean>;
	/** Called when the document is published. */
	onPublished: (published: Published) => void;
	/** Called when another person has published meanwhile and their revision was merged into the document. */
	onMerged: (published: Published, document: unknown) => void;
	close: () => void;
	list: () => void;
};

type Step =
	| { name: "ready"; refusal?: Refusal }
	| { name: "busy" }
	| { name: "conflict"; merged: Merged; theirs: Published }
	| { name: "done"; id: string; revision: number };

/** The steps of publishing: changes, advice and corrections, then the code for the story. */
export function PublishDialog(props: Props) {
	const { document, notes, published, claimId, flush, onPublished, onMerged, close, list } = props;
	const dialog = useRef<HTMLDialogElement>(null);
	const [step, setStep] = useState<Step>({ name: "ready" });
	const [isSpelling, setSpelling] = useState(false);
	const [written, setWritten] = useState<{ [claim: string]: Correction }>({});
	useEffect(() => dialog.current?.showModal(), []);
	const count = countNotes(notes, []);
	const isSound = count.todo + count.fault === 0;
	const asked = useMemo(
		() => askedCorrections(published.document, document, isSpelling),
		[published, document, isSpelling],
	);
	const isAsked = useMemo(
		() => askedCorrections(published.document, document, false).length > 0,
		[published, document],
	);
	const isSame = useMemo(
		() => published.revision > 0 && changesInWords(published.document, document).length === 0,
		[published, document],
	);
	const send = async () => {
		if (!(await flush())) return setStep({ name: "ready", refusal: new Refusal(words.savedMeanwhile) });
		const ours = withNotes(document, asked, written);
		const id = await claimId();
		const whole = setAt(ours, ["id"], id);
		try {
			const { revision } = await publishQuiz({ id, document: whole, over: published.revision, isSpelling });
			onPublished({ revision, document: whole });
			setStep({ name: "done", id, revision });
		} catch (error) {
			if (toRefusal(error).code !== "precondition_failed") throw error;
			const theirs = await askPublished(id);
			const merged = mergeDocuments(published.document, ours, theirs.document);
			if (merged.conflicts.length > 0) return setStep({ name: "conflict", merged, theirs });
			onMerged(theirs, merged.document);
			setStep({ name: "ready", refusal: new Refusal(words.takenIn) });
		}
	};
	const publish = () => {
		setStep({ name: "busy" });
		send().catch((error: unknown) => setStep({ name: "ready", refusal: toRefusal(error) }));
	};
	return (
		<dialog ref={dialog} class="publish" aria-labelledby="publish-title" onClose={close} data-own-undo>
			<div class="row apart">
				<h2 id="publish-title">{words.title}</h2>
				<button type="button" class="quiet" onClick={() => dialog.current?.close()}>
					{words.close}
				</button>
			</div>
			{step.name === "done" && <Done id={step.id} revision={step.revision} />}
			{step.name === "conflict" && (
				<Conflicts
					merged={step.merged}
					take={(decided) => {
						onMerged(step.theirs, decided);
						setStep({ name: "ready" });
					}}
				/>
			)}
			{(step.name === "ready" || step.name === "busy") && (
				<>
					{step.name === "ready" && step.refusal && <Fault refusal={step.refusal} />}
					{!isSound && (
						<div class="notice">
							<p>{fill(words.undone, { count: countInWords({ ...count, advice: 0 }) })}</p>
							<button
								type="button"
								class="quiet"
								onClick={() => {
									dialog.current?.close();
									list();
								}}
							>
								{words.showUndone}
							</button>
						</div>
					)}
					{isSame && <p>{words.same}</p>}
					<Changes document={document} published={published} advice={notes.filter(({ tone }) => tone === "advice")} />
					{isAsked && (
						<CorrectionsAsked
							{...{ document, asked, isSpelling, setSpelling }}
							notes={written}
							write={(claim, note) => setWritten({ ...written, [claim]: note })}
							today={today()}
						/>
					)}
					<button type="button" disabled={!isSound || isSame || step.name === "busy"} onClick={publish}>
						{step.name === "busy" ? words.publishing : words.publish}
					</button>
				</>
			)}
		</dialog>
	);
}
