import { useCallback, useEffect, useMemo, useReducer, useState } from "preact/hooks";
import { withoutBase } from "../../contract/base.ts";
import { Choices } from "../Choices.tsx";
import { mayOffer } from "../scopes.ts";
import { editorWords as words } from "../words/editor.ts";
import { ConflictsDialog } from "./conflicts/ConflictsDialog.tsx";
import { EditorHead } from "./EditorHead.tsx";
import { EditorContext, LanguageContext } from "./editorContext.ts";
import { NotesPanel } from "./faults/NotesPanel.tsx";
import { NotesContext, notesByPlace } from "./faults/notes.ts";
import { useFindings } from "./faults/useFindings.ts";
import { memberKeys } from "./list/memberKeys.ts";
import type { Kept } from "./loadQuiz.ts";
import { PreviewPane } from "./preview/PreviewPane.tsx";
import { PublishDialog } from "./publish/PublishDialog.tsx";
import { QuizPane } from "./quiz/QuizPane.tsx";
import { listAt, type Path, setAt, textAt, valueAt } from "./state/edit.ts";
import { nameNew } from "./state/names.ts";
import { beginEditing, reduce } from "./state/reduce.ts";
import { StoryPane } from "./story/StoryPane.tsx";
import { StoriesContext, storyNames } from "./story/stories.ts";
import { useReveal } from "./useReveal.ts";
import { useSaving } from "./useSaving.ts";
import { useUndoKeys } from "./useUndoKeys.ts";

const panes = ["story", "quiz", "preview"] as const;
type Pane = (typeof panes)[number];

const paneOf = ([part]: Path): Pane =>
	part === "article" || part === "stories" || part === "texts" ? "story" : "quiz";

/** The editor of one quiz: its panes show one document, and its head belongs to all of them. */
export function Editor({ kept }: { kept: Kept }) {
	const [state, dispatch] = useReducer(reduce, kept.back.document, beginEditing);
	const { document } = state;
	const notes = useFindings(document);
	const byPlace = useMemo(() => notesByPlace(notes), [notes]);
	const { open, toggle, show, rename } = useReveal(document);
	const [pane, setPane] = useState<Pane>("quiz");
	const [said, say] = useState(kept.back.isMore ? words.saving.back : "");
	const [isListing, setListing] = useState(false);
	const [published, setPublished] = useState(kept.published);
	const saving = useSaving(kept, document, {
		published,
		take: (taken) => {
			dispatch({ type: "take", ...taken });
			setPublished(taken.published);
			say(words.saving.taken);
		},
	});
	/** The document as it is published, without the stories' texts. */
	const quiz = useMemo(() => withoutBase(document), [document]);
	const [isPublishing, setPublishing] = useState(false);
	const showInPane = useCallback(
		(path: Path, caret?: number) => {
			setPane(paneOf(path));
			show(path, caret);
		},
		[show],
	);
	const api = useMemo(() => ({ dispatch, say, show: showInPane }), [showInPane]);
	const step = useCallback((type: "undo" | "redo") => dispatch({ type }), []);
	useUndoKeys(step);
	useEffect(() => {
		if (state.shown) showInPane(state.shown.path, state.shown.caret);
	}, [state.shown, showInPane]);
	/** Gives new claims their ids, once nobody is typing in them. */
	const giveIds = () => {
		const named = nameNew(document);
		if (named.document === document) return;
		dispatch({ type: "giveIds", document: named.document });
		rename(named.renamed);
	};
	const claim = memberKeys(listAt(document, ["claims"])).indexOf(open ?? "");
	const withTexts = (next: unknown) => setAt(next, ["texts"], valueAt(document, ["texts"]));
	const language = textAt(document, ["language"]) || undefined;
	const named = JSON.stringify(storyNames(document));
	const stories = useMemo(() => storyNames(document), [named]);
	return (
		<EditorContext.Provider value={api}>
			<LanguageContext.Provider value={language}>
				<StoriesContext.Provider value={stories}>
					<NotesContext.Provider value={byPlace}>
						<div class="editor" data-pane-shown={pane}>
							<EditorHead
								id={saving.id}
								title={textAt(document, ["title"])}
								language={language}
								isPublished={published.revision > 0}
								saved={saving.said}
								isSignedOut={saving.isSignedOut}
								notes={notes}
								isListing={isListing && notes.length > 0}
								list={() => setListing(!isListing)}
								canUndo={state.past.length > 0}
								canRedo={state.future.length > 0}
								step={step}
								publish={
									mayOffer("author")
										? () => {
												giveIds();
												setPublishing(true);
											}
										: undefined
								}
							/>
							{isPublishing && (
								<PublishDialog
									document={quiz}
									notes={notes}
									published={published}
									claimId={saving.claimId}
									flush={saving.flush}
									onPublished={(now) => {
										setPublished(now);
										const whole = withTexts(now.document);
										void saving.endDraft(whole);
										dispatch({ type: "set", path: [], value: whole });
									}}
									onMerged={(now, merged) => {
										setPublished(now);
										dispatch({ type: "set", path: [], value: withTexts(merged) });
									}}
									close={() => setPublishing(false)}
									list={() => setListing(true)}
								/>
							)}
							{saving.asked && <ConflictsDialog merged={saving.asked.merged} take={saving.decide} />}
							{isListing && notes.length > 0 && (
								<NotesPanel notes={notes} document={document} close={() => setListing(false)} />
							)}
							{kept.back.isMore && <p class="notice">{words.saving.back}</p>}
							<p class="unseen" role="status">
								{said}
							</p>
							<Choices
								legend={words.panes.label}
								name="pane"
								value={pane}
								options={panes.map((each) => [each, words.panes[each]] as const)}
								choose={setPane}
							/>
							<div class="panes">
								<section class="pane story" data-pane="story" aria-label={words.panes.story}>
									<StoryPane document={document} claim={claim < 0 ? undefined : claim} />
								</section>
								<section
									class="pane quiz"
									data-pane="quiz"
									aria-label={words.panes.quiz}
									onFocusOut={({ relatedTarget, currentTarget, target }) => {
										const claim = target instanceof Element ? target.closest(".claim") : null;
										const isStill = relatedTarget instanceof Node && claim?.contains(relatedTarget);
										if (!isStill && currentTarget) giveIds();
									}}
								>
									<QuizPane document={document} notes={notes} open={open} toggle={toggle} />
								</section>
								<section class="pane preview" data-pane="preview" aria-label={words.panes.preview}>
									<PreviewPane document={quiz} claim={claim < 0 ? undefined : claim} />
								</section>
							</div>
						</div>
					</NotesContext.Provider>
				</StoriesContext.Provider>
			</LanguageContext.Provider>
		</EditorContext.Provider>
	);
}
