import { useRef, useState } from "preact/hooks";
import { words } from "../words.ts";

const { embed } = words;

/** A code with a copy button. If the browser forbids copying, the code is selected instead. */
export function CodeBox({ code }: { code: string }) {
	const field = useRef<HTMLTextAreaElement>(null);
	const [said, setSaid] = useState<{ code: string; text: string }>();
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(code);
			setSaid({ code, text: embed.copied });
		} catch {
			field.current?.select();
			setSaid({ code, text: embed.copyByHand });
		}
	};
	return (
		<div class="code">
			<label for="code">{embed.code}</label>
			<textarea id="code" ref={field} readOnly rows={code.split("\n").length + 2} spellcheck={false} value={code} />
			<div class="row">
				<button type="button" onClick={copy}>
					{embed.copy}
				</button>
				<span role="status">{said?.code === code && said.text}</span>
			</div>
		</div>
	);
}
