import { useCallback, useState } from "preact/hooks";
import { type EmbedLook, type EmbedTarget, embedCodes, embedTargets, lookQuery } from "../../contract/embedCodes.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";
import { Choices } from "../Choices.tsx";
import { Fault } from "../Fault.tsx";
import { QuizHead } from "../QuizHead.tsx";
import { useLoad } from "../useLoad.ts";
import { words } from "../words.ts";
import { CodeBox } from "./CodeBox.tsx";
import { LookFields } from "./LookFields.tsx";
import { Preview } from "./Preview.tsx";

const { embed } = words;

/** The embed code for a story. It follows the selected look and kind of site, and so does the preview. */
export function Embed({ id }: { id: string }) {
	const [look, setLook] = useState<EmbedLook>({ mode: "quiz" });
	const [target, setTarget] = useState<EmbedTarget>("page");
	const load = useCallback(
		(signal: AbortSignal) => ask(embedCodes, `${routes.embedCodes(id)}?${lookQuery(look)}`, { signal }),
		[id, look],
	);
	const { value, refusal, again } = useLoad(load);
	const code = value?.codes[target];
	return (
		<>
			<QuizHead id={id} title={value?.title} language={value?.language} here="embed" />
			<p>{embed.text}</p>
			{refusal && <Fault refusal={refusal} again={again} />}
			{!value && !refusal && <p class="loading">{words.loading}</p>}
			{value?.withdrawn && <p class="notice">{embed.withdrawn}</p>}
			{value?.hosts && <p class="notice">{embed.hosts.replace("{hosts}", value.hosts.join(", "))}</p>}
			{value && (
				<div class="split">
					<div>
						<LookFields look={look} language={value.language} change={setLook} />
						<section aria-labelledby="target">
							<h2 id="target">{embed.target}</h2>
							<Choices
								legend={embed.target}
								name="target"
								value={target}
								options={embedTargets.map((each) => [each, embed.targets[each]] as const)}
								choose={setTarget}
							/>
							<p class="hint">{embed.about[target]}</p>
							{code === undefined ? <p class="notice">{embed.noFrame}</p> : <CodeBox code={code} />}
						</section>
					</div>
					<Preview id={id} look={look} />
				</div>
			)}
		</>
	);
}
