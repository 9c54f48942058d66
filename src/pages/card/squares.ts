import type { Verdict } from "../../../widget/question/verdict.ts";

const colours: { [verdict in Verdict]: string } = {
	right: "#0a6640",
	partly: "#0f4c81",
	wrong: "#a3241f",
	unknown: "#5d5b55",
};

/** The marks inside a square of 24 by 24. */
const signs: { [verdict in Verdict]: string } = {
	right: '<path d="M6 12.5l4 4 8-9"/>',
	partly: '<circle cx="12" cy="12" r="5.5"/><path d="M12 6.5a5.5 5.5 0 0 1 0 11z" fill="#fff"/>',
	wrong: '<path d="M7 7l10 10M17 7L7 17"/>',
	unknown: '<path d="M7 12h10"/>',
};

/** A square without a verdict. */
const open = '<rect x="1" y="1" width="22" height="22" rx="3" fill="none" stroke="#0f4c81" stroke-width="2"/>';

function square(verdict: Verdict | undefined): string {
	if (!verdict) return open;
	const sign = `<g fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round">${signs[verdict]}</g>`;
	return `<rect width="24" height="24" rx="3" fill="${colours[verdict]}"/>${sign}`;
}

type Row = { verdicts: (Verdict | undefined)[]; top: number; largest: number; from: number; to: number };

/** One square per question, from `from` to the edge `to`, which may be left of it. */
export function squares({ verdicts, top, largest, from, to }: Row): string {
	const side = Math.min(largest, Math.abs(to - from) / (verdicts.length * 1.2));
	const isMirrored = to < from;
	return verdicts
		.map((verdict, index) => {
			const along = index * side * 1.2;
			const x = isMirrored ? from - along - side : from + along;
			return `<g transform="translate(${x.toFixed(1)} ${top}) scale(${(side / 24).toFixed(3)})">${square(verdict)}</g>`;
		})
		.join("");
}
