import { useCallback } from "preact/hooks";
import { fill } from "../../contract/fill.ts";
import { documentReply, revisionList, withdrawalReply } from "../../contract/newsroom.ts";
import { publishReply } from "../../contract/publish.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { Fault } from "../Fault.tsx";
import { findListing } from "../listing.ts";
import { QuizHead } from "../QuizHead.tsx";
import { mayOffer } from "../scopes.ts";
import { useLoad } from "../useLoad.ts";
import { words } from "../words.ts";
import { DeleteQuiz } from "./DeleteQuiz.tsx";
import { RevisionRow } from "./RevisionRow.tsx";
import { useAct } from "./useAct.ts";

const { history: text } = words;

async function loadHistory(id: string, signal: AbortSignal) {
	const [revisions, quiz] = await Promise.all([
		ask(revisionList, routes.revisions(id), { signal }),
		findListing(id, signal),
	]);
	return { revisions: revisions.toReversed(), quiz };
}

/** Publishes an older revision over the one that was seen; another that came meanwhile is not overwritten. */
async function bringBack(id: string, revision: number, seen: number): Promise<string> {
	const { document } = await ask(documentReply, `${routes.document(id)}?revision=${revision}`);
	const init = { method: "PUT", headers: { "if-match": `"${seen}"` }, body: JSON.stringify(document) };
	const { changed } = await ask(publishReply, routes.quiz(id), init);
	return changed ? fill(text.brought, { n: revision }) : text.same;
}

/** What readers have had, and what can be done about it. */
export function History({ id }: { id: string }) {
	const load = useCallback((signal: AbortSignal) => loadHistory(id, signal), [id]);
	const { value, refusal, again } = useLoad(load);
	const { isBusy, refusal: fault, said, act } = useAct();
	const quiz = value?.quiz;
	const change = (run: () => Promise<string>) => void act(run).then(again);
	const setWithdrawn = (action: "withdraw" | "restore") =>
		change(async () => {
			await ask(withdrawalReply, `${routes.quiz(id)}/${action}`, { method: "POST" });
			return "";
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
							bring={
								quiz && mayOffer("author")
									? () => change(() => bringBack(id, revision.revision, quiz.revision))
									: undefined
							}
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
