import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { fill } from "../../../contract/fill.ts";
import { isRecord } from "../../../contract/merge/same.ts";
import { limits } from "../../../contract/wire.ts";
import { Choices } from "../../Choices.tsx";
import type { Story } from "../../story/readPage.ts";
import { editorWords } from "../../words/editor.ts";
import { useEditor } from "../editorContext.ts";
import { ArticleFields } from "../quiz/AboutFields.tsx";
import { freshClaim } from "../quiz/freshClaim.ts";
import { listAt, textAt, valueAt } from "../state/edit.ts";
import { keyOf } from "../state/place.ts";
import { findMarks, passagesIn } from "./findMarks.ts";
import { GetStory } from "./GetStory.tsx";
import { quoteSelection } from "./quote.ts";
import { type Selected, StoryText } from "./StoryText.tsx";
import { selectionIn } from "./selection.ts";
import { addStory, removeStory } from "./severalStories.ts";
import { storiesIn, storyOf, storyText } from "./stories.ts";
import { indexStory } from "./storyIndex.ts";
import { withStory } from "./withStory.ts";

const words = editorWords.story;

type Props = {
	document: unknown;
	/** The index of the open claim. */
	claim: number | undefined;
};

/** The story: its source, its text with the passages marked, and its fields. */
export function StoryPane({ document, claim }: Props) {
	const { dispatch, say, show } = useEditor();
	const stories = storiesIn(document);
	const [wanted, setWanted] = useState<string>();
	const story = stories.find(({ id }) => id === wanted) ?? stories[0];
	const [isGetting, setGetting] = useState(false);
	const box = useRef<HTMLDivElement>(null);
	const [selected, setSelected] = useState<Selected>();
	const [told, setTold] = useState("");
	const id = story?.id ?? "";
	const path = story?.path ?? ["article"];
	const text = storyText(document, id);
	const claims = listAt(document, ["claims"]);
	const index = useMemo(() => indexStory(text), [text]);
	const passages = passagesIn(claims, (each) => storyOf(document, each) === id);
	const key = JSON.stringify(passages);
	const marks = useMemo(() => findMarks(passages, index), [key, index]);
	const missing = passages.filter(
		(each) => !marks.some((mark) => mark.claim === each.claim && mark.passage === each.passage),
	);
	const open = useCallback((at: number) => show(["claims", at, "statement"]), [show]);
	const take = (found: Story & { url?: string }) => {
		dispatch({ type: "set", path: [], value: withStory(document, path, id, found) });
		setGetting(false);
	};
	const add = () => {
		const added = addStory(document);
		dispatch({ type: "set", path: [], value: added.document });
		setWanted(added.id);
		say(fill(editorWords.added, { what: fill(words.one, { n: stories.length + 1 }) }));
	};
	const remove = () => {
		const what = textAt(document, [...path, "headline"]) || words.title;
		dispatch({ type: "set", path: [], value: removeStory(document, id) });
		setWanted(undefined);
		say(fill(editorWords.removed, { what }));
	};
	const quote = () => {
		// Browsers report a change of the selection later than keys, so what is selected now comes first.
		const wanted = (box.current && selectionIn(box.current)) ?? selected;
		const found = wanted && quoteSelection(index, wanted.from, wanted.to);
		setTold(found ? "" : wanted ? words.long : words.nothing);
		return found;
	};
	const sayMade = (at: number, exact: string) => say(fill(words.made, { n: at + 1, words: exact }));
	const make = () => {
		const found = quote();
		if (!found) return;
		const [only] = claims;
		// A new quiz starts with one blank claim.
		const isBlank = claims.length === 1 && passages.length === 0 && textAt(only, ["statement"]) === "";
		const at = isBlank ? 0 : claims.length;
		const several = stories.length > 1 ? { story: id } : {};
		const fresh = { ...freshClaim(), ...several, passages: [found] };
		if (isBlank)
			dispatch({
				type: "set",
				path: ["claims", 0],
				value: { ...(isRecord(only) && only), ...several, passages: [found] },
			});
		else dispatch({ type: "insert", path: ["claims"], member: fresh });
		sayMade(at, found.exact);
		show(["claims", at, "statement"]);
	};
	const addTo = (at: number) => {
		const found = quote();
		if (!found) return;
		const there = listAt(claims[at], ["passages"]);
		const blank = there.findIndex((passage) => textAt(passage, ["exact"]).trim() === "");
		if (blank >= 0) dispatch({ type: "set", path: ["claims", at, "passages", blank], value: found });
		else dispatch({ type: "insert", path: ["claims", at, "passages"], member: found });
		sayMade(at, found.exact);
	};
	const isAsking = text === "" || isGetting;
	return (
		<>
			{stories.length > 1 && (
				<Choices
					legend={words.stories}
					name="story"
					value={id}
					options={stories.map((each, n) => [
						each.id,
						textAt(document, [...each.path, "headline"]) || fill(words.one, { n: n + 1 }),
					])}
					choose={setWanted}
				/>
			)}
			{isAsking && (
				<GetStory
					key={id}
					url={story ? textAt(document, [...story.path, "url"]) : ""}
					take={take}
					keep={text === "" ? undefined : () => setGetting(false)}
				/>
			)}
			<details class="more" open={isAsking}>
				<summary>{words.about}</summary>
				<ArticleFields at={keyOf(path)} value={valueAt(document, path)} />
				<div class="row">
					{stories.length < limits.stories && (
						<button type="button" class="quiet" onClick={add}>
							{words.addStory}
						</button>
					)}
					{stories.length > 1 && (
						<button type="button" class="plain" onClick={remove}>
							{words.removeStory}
						</button>
					)}
				</div>
			</details>
			{!isAsking && (
				<>
					{missing.length > 0 && (
						<div class="notice">
							{fill(words.missing[missing.length === 1 ? "one" : "other"], { n: missing.length })}{" "}
							{missing.slice(0, 1).map((each) => (
								<button
									key="show"
									type="button"
									class="plain"
									onClick={() => show(["claims", each.claim, "passages", each.passage, "exact"])}
								>
									{words.showMissing}
								</button>
							))}
						</div>
					)}
					<p class="hint" id="story-hint">
						{words.textHint}
					</p>
					<StoryText box={box} index={index} marks={marks} open={claim} show={open} select={setSelected} />
					<div class="story-acts">
						<button type="button" onClick={make}>
							{words.make}
						</button>
						{claim !== undefined && (
							<button type="button" class="quiet" onClick={() => addTo(claim)}>
								{words.add}
							</button>
						)}
						<button type="button" class="plain" onClick={() => setGetting(true)}>
							{words.change}
						</button>
						<p class="hint" role="status">
							{told}
						</p>
					</div>
				</>
			)}
		</>
	);
}
