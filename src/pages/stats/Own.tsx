import type { Label } from "./locale.ts";

/** Text with its own direction and language. */
export function Own({ label: { text, lang } }: { label: Label }) {
	return <bdi lang={lang}>{text}</bdi>;
}
