import type { Label } from "./locale.ts";

/** Words whose direction and language are their own affair, wherever they stand. */
export function Own({ label: { text, lang } }: { label: Label }) {
	return <bdi lang={lang}>{text}</bdi>;
}
