import { useState } from "preact/hooks";
import { Refusal } from "../../ask.ts";
import { Fault } from "../../Fault.tsx";
import type { Story } from "../../story/readPage.ts";
import { toRefusal } from "../../useLoad.ts";
import { editorWords } from "../../words/editor.ts";
import { fetchStory, pastedText, plainStory, readFile } from "./getStory.ts";

const words = editorWords.story;

type Props = {
	/** The story's address, if the quiz has one. */
	url: string;
	take: (story: Story & { url?: string }) => void;
	/** Absent if there is no text yet. */
	keep: (() => void) | undefined;
};

/** Where a story comes from: its address, pasted text or a file. */
export function GetStory({ url, take, keep }: Props) {
	const [address, setAddress] = useState(url);
	const [pasted, setPasted] = useState("");
	const [isBusy, setBusy] = useState(false);
	const [refusal, setRefusal] = useState<Refusal>();
	const get = async (from: () => Promise<Story & { url?: string }>) => {
		setBusy(true);
		setRefusal(undefined);
		try {
			const story = await from();
			if (story.text === "") throw new Refusal(words.empty);
			take(story);
		} catch (error) {
			setRefusal(toRefusal(error));
		} finally {
			setBusy(false);
		}
	};
	const fromFile = (file: File | undefined) => file && void get(() => readFile(file));
	return (
		<section
			class="get-story"
			aria-labelledby="get-story"
			onDragOver={(event) => event.preventDefault()}
			onDrop={(event) => {
				event.preventDefault();
				fromFile(event.dataTransfer?.files[0]);
			}}
		>
			<h2 id="get-story">{words.get}</h2>
			{refusal && <Fault refusal={refusal} />}
			<form
				class="field"
				onSubmit={(event) => {
					event.preventDefault();
					void get(() => fetchStory(address.trim()));
				}}
			>
				<label for="story-address">{words.address}</label>
				<div class="one-line">
					<input
						id="story-address"
						type="url"
						autoComplete="off"
						required
						value={address}
						onInput={({ currentTarget }) => setAddress(currentTarget.value)}
					/>
					<button type="submit" disabled={isBusy}>
						{isBusy ? words.fetching : words.fetch}
					</button>
				</div>
			</form>
			<div class="field">
				<label for="story-paste">{words.paste}</label>
				<textarea
					id="story-paste"
					data-own-undo
					rows={6}
					dir="auto"
					value={pasted}
					onInput={({ currentTarget }) => setPasted(currentTarget.value)}
					onPaste={(event) => {
						const text = pastedText(event);
						if (text === undefined) return;
						event.preventDefault();
						setPasted(pasted === "" ? text : `${pasted}\n${text}`);
					}}
				/>
			</div>
			<button
				type="button"
				class="quiet"
				disabled={pasted.trim() === ""}
				onClick={() => void get(async () => ({ text: plainStory(pasted) }))}
			>
				{words.use}
			</button>
			<div class="field file">
				<label for="story-file">{words.file}</label>
				<p class="hint" id="story-file-hint">
					{words.fileHint}
				</p>
				<input
					id="story-file"
					type="file"
					accept=".html,.htm,.txt,.md,text/html,text/plain"
					aria-describedby="story-file-hint"
					onChange={({ currentTarget }) => fromFile(currentTarget.files?.[0])}
				/>
			</div>
			{keep && (
				<button type="button" class="quiet" onClick={keep}>
					{words.keep}
				</button>
			)}
		</section>
	);
}
