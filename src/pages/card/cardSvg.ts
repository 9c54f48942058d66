import { escapeHtml } from "../html.ts";
import { words } from "../words.ts";

const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 80;
const TITLE = { size: 68, leading: 84, lines: 4 };
/** Mean advance of a bold serif letter, as a share of its size; measured on headlines. */
const ADVANCE = 0.6;

/** Scripts that the card's fonts can write; a title in another one is left to the text around the picture. */
const writable = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Letters that fit on a line. */
const MOST = Math.floor((CARD.width - 2 * MARGIN) / (TITLE.size * ADVANCE));

const graphemes = new Intl.Segmenter();

/**
 * A word that is longer than a line in pieces that are not; where they part is nobody's rule, and better than the edge.
 * No character of the reader's eye, a flag or a letter with its accents, is parted.
 */
export function piecesOf(word: string): string[] {
	if (word.length <= MOST) return [word];
	let piece = "";
	for (const { segment } of graphemes.segment(word)) {
		if (piece && piece.length + segment.length >= MOST) break;
		piece += segment;
	}
	const rest = word.slice(piece.length);
	return rest ? [`${piece}-`, ...piecesOf(rest)] : [piece];
}

function linesOf(title: string): string[] {
	const lines: string[] = [];
	for (const word of title.split(/\s+/).flatMap(piecesOf)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < MOST) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	if (lines.length <= TITLE.lines) return lines;
	return [...lines.slice(0, TITLE.lines - 1), `${lines[TITLE.lines - 1]}…`];
}

type Card = { title: string; publisher: string; score?: string | undefined };

/** The picture for shares: a front page in small, with the score where there is one. */
export function cardSvg({ title, publisher, score }: Card): string {
	const text = (y: number, size: number, family: string, fill: string, value: string) =>
		`<text x="${MARGIN}" y="${y}" font-family="${family}" font-size="${size}" fill="${fill}">${escapeHtml(value)}</text>`;
	const serif = "DejaVu Serif";
	const sans = "DejaVu Sans";
	const lines = writable.test(title) ? linesOf(title) : [];
	const body = [
		text(128, 30, sans, "#0f4c81", words.quiz),
		...lines.map((line, index) => text(214 + index * TITLE.leading, TITLE.size, serif, "#1a1a18", line)),
		text(560, 30, sans, "#5d5b55", writable.test(publisher) ? publisher : words.readback),
	];
	const badge = score
		? `<text x="${CARD.width - MARGIN}" y="566" text-anchor="end" font-family="${serif}" font-size="84" fill="#0f4c81">${escapeHtml(score)}</text>`
		: "";
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="#fff"/><rect width="100%" height="14" fill="#1a1a18"/><rect x="${MARGIN}" y="462" width="${CARD.width - 2 * MARGIN}" height="2" fill="#dcd8d0"/>${body.join("")}${badge}</svg>`;
}
