import type { ComponentChildren } from "preact";
import { NUMBER_BINS } from "../../contract/kinds/number/bins.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import { amountOf } from "./amount.ts";
import type { Answered } from "./answered.ts";
import { verdictOn } from "./verdict.ts";

const none = () => undefined;

const pictures: { [K in Kind]: (answered: Answered<K>) => ComponentChildren } = {
	choice: none,
	multiple: none,
	"true-false": none,
	number: Axis,
	order: none,
};

/** Draws an answer. Undefined if its kind is shown as rows. */
export function picture<K extends Kind>(answered: Answered<K>): ComponentChildren {
	const { kind }: QuestionOf<K> = answered.question;
	return pictures[kind](answered);
}

/** Vertical positions of the drawing's parts, in em. */
const [TRUTH, GIVEN, COLUMNS, BASE, HEIGHT] = [0, 2.4, 3.2, 7.4, 9];
const faint = "fill:var(--readback_line)";
const soft = "fill:var(--readback_soft)";
const colors: { [mark: string]: string } = { right: "fill:var(--readback_right)", wrong: "fill:var(--readback_wrong)" };

/** The estimate, the right number with its tolerance, and other readers' estimates, on the question's own scale. */
function Axis({ question, response, tally, text }: Answered<"number">) {
	const { min, max, answer, tolerance } = question;
	const direction = text.content.dir ?? text.dir;
	const isMirrored = direction === "rtl";
	/** A value's distance from the left edge, in percent of the drawing's width. */
	const at = (value: number) => {
		const share = (100 * (value - min)) / (max - min);
		return isMirrored ? 100 - share : share;
	};
	const block = (from: number, to: number) => ({
		x: `${Math.min(at(from), at(to))}%`,
		width: `${Math.abs(at(to) - at(from))}%`,
	});
	const most = Math.max(1, ...Object.values(tally?.cells ?? {}));
	const step = (max - min) / NUMBER_BINS;
	const columns = Array.from({ length: NUMBER_BINS }, (_, bin) => {
		const height = ((BASE - COLUMNS) * (tally?.cells[bin] ?? 0)) / most;
		const start = min + bin * step;
		const isNear = start <= answer + tolerance && start + step > answer - tolerance;
		return (
			<rect
				key={bin}
				{...block(start, start + 0.9 * step)}
				y={`${BASE - height}em`}
				height={`${height}em`}
				style={isNear ? `${colors.right};opacity:.5` : faint}
			/>
		);
	});
	const pin = (value: number, y: number, label: string, mark: string) => {
		const isLeft = at(value) < 50;
		const place = {
			x: `${at(value)}%`,
			dx: isLeft ? "0.4em" : "-0.3em",
			"text-anchor": isLeft === isMirrored ? "end" : "start",
			style: `${colors[mark]};font-weight:700;paint-order:stroke;stroke:var(--readback_paper);stroke-width:.3em`,
		};
		return [
			<rect x={`${at(value)}%`} width="2" y={`${y}em`} height={`${BASE - y}em`} style={colors[mark]} />,
			<text {...place} y={`${y + 0.9}em`}>
				{label}
			</text>,
			<text {...place} y={`${y + 2.1}em`}>
				{text.number(value)}
			</text>,
		];
	};
	const isGiven = typeof response === "number";
	const truth = text.rightAnswer + text.colon + amountOf(question, answer, text);
	const given = isGiven && text.yourAnswer + text.colon + amountOf(question, response, text);
	return (
		<svg
			role="img"
			direction={direction}
			aria-label={[truth, given].filter(Boolean).join(text.stop)}
			style={`display:block;width:100%;height:${HEIGHT}em;margin:.75em 0;overflow:visible;font-size:.85em`}
		>
			<rect
				{...block(answer - tolerance, answer + tolerance)}
				height={`${BASE}em`}
				style={`${colors.right};opacity:.1`}
			/>
			{columns}
			<rect width="100%" height="2" y={`${BASE}em`} style={soft} />
			{response !== answer && pin(answer, TRUTH, text.rightAnswer, "right")}
			{isGiven && pin(response, GIVEN, text.yourAnswer, verdictOn(question, response))}
			<text x={`${at(min)}%`} y={`${HEIGHT - 0.3}em`} style={soft}>
				{text.number(min)}
			</text>
			<text x={`${at(max)}%`} y={`${HEIGHT - 0.3}em`} text-anchor="end" style={soft}>
				{amountOf(question, max, text)}
			</text>
		</svg>
	);
}
