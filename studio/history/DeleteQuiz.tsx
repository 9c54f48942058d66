import { useState } from "preact/hooks";
import { fill } from "../../contract/fill.ts";
import { deletionReply } from "../../contract/newsroom.ts";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { Fault } from "../Fault.tsx";
import { useAct } from "../useAct.ts";
import { words } from "../words.ts";

const { history: text } = words;

/** Deletes a quiz for good. The editor must type its title first. */
export function DeleteQuiz({ id, title }: { id: string; title: string }) {
	const [typed, setTyped] = useState("");
	const { isBusy, refusal, act } = useAct();
	const remove = () =>
		act(async () => {
			await ask(deletionReply, routes.quiz(id), { method: "DELETE", body: JSON.stringify({ title: typed }) });
			location.assign(newsroomRoutes.home);
			return "";
		});
	return (
		<details class="danger">
			<summary>{text.remove}</summary>
			<form
				class="fields"
				onSubmit={(event) => {
					event.preventDefault();
					void remove();
				}}
			>
				<p id="remove-text">{fill(text.removeText, { title })}</p>
				{refusal && <Fault refusal={refusal} />}
				<label for="remove-title">{text.removeField}</label>
				<input
					id="remove-title"
					autocomplete="off"
					aria-describedby="remove-text"
					value={typed}
					onInput={({ currentTarget }) => setTyped(currentTarget.value)}
				/>
				<button type="submit" disabled={isBusy || typed !== title}>
					{text.removeButton}
				</button>
			</form>
		</details>
	);
}
