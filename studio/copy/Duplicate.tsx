import { useState } from "preact/hooks";
import { fill } from "../../contract/fill.ts";
import { Fault } from "../Fault.tsx";
import { freeName } from "../freeName.ts";
import { mayOffer } from "../scopes.ts";
import { useAct } from "../useAct.ts";
import { words } from "../words.ts";
import { duplicate } from "./copies.ts";
import { publishCopy, saveCopy } from "./documents.ts";

const { copy: text } = words;

type Props = { document: unknown; title: string };

/** Makes a new quiz from a document, as a draft or published at once. */
export function Duplicate({ document, title }: Props) {
	const [wanted, setWanted] = useState(fill(text.titled, { title }));
	const { isBusy, refusal, act } = useAct();
	const make = (keep: (id: string, document: object) => Promise<string>) =>
		act(async () => {
			const id = await freeName(wanted);
			location.assign(await keep(id, duplicate(document, { id, title: wanted.trim() })));
			return "";
		});
	const isReady = !isBusy && wanted.trim() !== "";
	return (
		<section aria-labelledby="duplicate">
			<h2 id="duplicate">{text.duplicate}</h2>
			<p>{text.duplicateText}</p>
			<form
				class="fields narrow"
				onSubmit={(event) => {
					event.preventDefault();
					void make((id, copied) => saveCopy(id, copied, 0));
				}}
			>
				{refusal && <Fault refusal={refusal} />}
				<label for="copy-title">{text.newTitle}</label>
				<input
					id="copy-title"
					maxlength={200}
					value={wanted}
					onInput={({ currentTarget }) => setWanted(currentTarget.value)}
				/>
				<div class="row">
					<button type="submit" disabled={!isReady}>
						{text.asDraft}
					</button>
					{mayOffer("author") && (
						<button type="button" class="quiet" disabled={!isReady} onClick={() => void make(publishCopy)}>
							{text.atOnce}
						</button>
					)}
				</div>
			</form>
		</section>
	);
}
