import type { Verdict } from "../../../widget/question/verdict.ts";
import { escapeHtml } from "../html.ts";
import { linesOf, type Written, writtenOn } from "./cardText.ts";
import { squares } from "./squares.ts";

const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 80;
const INK = "#1a1a18";
const ACCENT = "#0f4c81";
const SOFT = "#5d5b55";

/** Sizes for the title and the number of lines that fit, largest first. */
const SMALL = { size: 50, leading: 62, lines: 4 };
const sizes = [{ size: 86, leading: 100, lines: 2 }, { size: 66, leading: 80, lines: 3 }, SMALL];
const families = { "serif-bold": "DejaVu Serif", "rtl-bold": "DejaVu Sans", sans: "DejaVu Sans" } as const;

export type Card = {
	title: string;
	/** The publisher, and the server's name for publishers that the fonts cannot write. */
	publisher: string;
	host: string;
	/** What the card is about, and its question to the reader, in the quiz's language. */
	quiz: string;
	invite: string;
	dir: "ltr" | "rtl";
	/** One entry per question, in order. Undefined if no verdict is shared. */
	verdicts: (Verdict | undefined)[];
	score?: string | undefined;
};

type Line = { y: number; size: number; fill: string; isBold?: boolean; isAtEnd?: boolean };

/** Draws lines of text from the side where the quiz's language starts. */
function writer(dir: Card["dir"]) {
	return ({ text, font }: Written, { y, size, fill, isBold = false, isAtEnd = false }: Line): string => {
		const isRight = (dir === "rtl") !== isAtEnd;
		const x = isRight ? CARD.width - MARGIN : MARGIN;
		const family = families[font === "rtl-bold" || isBold ? font : "sans"];
		const weight = font === "rtl-bold" || (isBold && font !== "serif-bold") ? ' font-weight="700"' : "";
		// The renderer draws all text from the left. These invisible marks change the direction.
		const marked = dir === "rtl" ? `\u202b${text}\u202c` : text;
		return `<text x="${x}" y="${y}" text-anchor="${isRight ? "end" : "start"}" font-family="${family}"${weight} font-size="${size}" fill="${fill}">${escapeHtml(marked)}</text>`;
	};
}

/** A title split into lines, at the largest size that fits. A title that is too long at the smallest size is cut. */
function titleLines(title: string): { lines: string[]; size: number; leading: number } {
	const at = ({ size }: typeof SMALL) => linesOf(title, (CARD.width - 2 * MARGIN) / size);
	const fitting = sizes.find((each) => at(each).length <= each.lines) ?? SMALL;
	const { lines: most, size, leading } = fitting;
	const all = at(fitting);
	const lines = all.length <= most ? all : [...all.slice(0, most - 1), `${all[most - 1]}…`];
	return { lines, size, leading };
}

/** The share picture: like a small front page, with one square per question, and the score if one is shared. */
export function cardSvg({ title, publisher, host, quiz, invite, dir, verdicts, score }: Card): string {
	const write = writer(dir);
	const [kicker, headline, asked, points] = [
		writtenOn([quiz, publisher].filter((each) => writtenOn(each)).join(" · ")) ??
			writtenOn(publisher) ??
			writtenOn(host),
		writtenOn(title),
		writtenOn(invite),
		score ? writtenOn(score) : undefined,
	];
	const { lines, size, leading } = titleLines(headline?.text ?? "");
	const [from, to] = dir === "rtl" ? [CARD.width - MARGIN, MARGIN] : [MARGIN, CARD.width - MARGIN];
	const row = headline ? { top: 420, largest: 64 } : { top: 250, largest: 104 };
	const body = [
		kicker && write(kicker, { y: 100, size: 32, fill: SOFT }),
		...lines.map(
			(line, index) =>
				headline &&
				write({ ...headline, text: line }, { y: 124 + size + index * leading, size, fill: INK, isBold: true }),
		),
		squares({ verdicts, ...row, from, to }),
		asked && write(asked, { y: 566, size: 36, fill: ACCENT }),
		points && write(points, { y: 572, size: 92, fill: ACCENT, isBold: true, isAtEnd: true }),
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="#fff"/><rect width="100%" height="14" fill="${INK}"/>${body.filter(Boolean).join("")}</svg>`;
}
