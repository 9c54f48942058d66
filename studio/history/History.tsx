import { useCallback, useState } from "preact/hooks";
import { revisionList, withdrawalReply } from "../../contract/newsroom.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { Fault } from "../Fault.tsx";
import { findListing } from "../listing.ts";
import { QuizHead } from "../QuizHead.tsx";
import { mayOffer } from "../scopes.ts";
import { useAct } from "../useAct.ts";
import { useLoad } from "../useLoad.ts";
import { words } from "../words.ts";
import { bringBack } from "./bringBack.ts";
import { DeleteQuiz } from "./DeleteQuiz.tsx";
import { RevisionRow } from "./RevisionRow.tsx";

const { history: text } = words;

async function loadHistory(id: string, signal: AbortSignal) {
	const [revisions, quiz] = await Promise.all([
		ask(revisionList, routes.revisions(id), { signal }),
		findListing(id, signal),
	]);
	return { revisions: revisions.toReversed(), quiz };
}

/** A quiz's revisions, and the actions on them. */
export function History({ id }: { id: string }) {
	const load = useCallback((signal: AbortSignal) => loadHistory(id, signal), [id]);
	const { value, refusal, again } = useLoad(load);
	const { isBusy, refusal: fault, said, act } = useAct();
	/** The claims that need a note before an older revision can be brought back. */
	const [lacking, setLacking] = useState<{ revision: number; claims: string[] }>();
	const quiz = value?.quiz;
	const change = (run: () => Promise<string>) => void act(run).then(again);
	const setWithdrawn = (action: "withdraw" | "restore") =>
		change(async () => {
			await ask(withdrawalReply, `${routes.quiz(id)}/${action}`, { method: "POST" });
			return "";
		});
	const bring = (revision: number, seen: number, note: string) =>
		change(async () => {
			const brought = await bringBack(id, revision, seen, note);
			setLacking("lacking" in brought ? { revision, claims: brought.lacking } : undefined);
			return "said" in brought ? brought.said : "";
		});
	return (
		<>
			<QuizHead id={id} title={quiz?.title} language={quiz?.language} here="history" />
			<p>{text.text}</p>
			{refusal && <Fault refusal={refusal} again={again} />}
			{fault && <Fault refusal={fault} />}
			<p role="status">{said}</p>
			{!value && !refusal && <p class="loading">{words.loading}</p>}
			{value && (
				<ol class="revisions" reversed>
					{value.revisions.map((revision) => (
						<RevisionRow
							key={revision.revision}
							revision={revision}
							isCurrent={revision.revision === quiz?.revision}
							isBusy={isBusy}
							lacking={lacking?.revision === revision.revision ? lacking.claims : []}
							bring={quiz && mayOffer("author") ? (note) => bring(revision.revision, quiz.revision, note) : undefined}
						/>
					))}
				</ol>
			)}
			{quiz && mayOffer("author") && (
				<section aria-labelledby="actions">
					<h2 id="actions">{text.actions}</h2>
					{quiz.withdrawn && <p class="notice">{text.withdrawn}</p>}
					<button
						type="button"
						class="quiet"
						disabled={isBusy}
						onClick={() => setWithdrawn(quiz.withdrawn ? "restore" : "withdraw")}
					>
						{quiz.withdrawn ? text.restore : text.withdraw}
					</button>
					{mayOffer("admin") && <DeleteQuiz id={id} title={quiz.title} />}
				</section>
			)}
		</>
	);
}
