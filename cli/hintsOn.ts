import { type Document, LineCounter, parseDocument } from "yaml";
import { quiz as quizSchema } from "../contract/quiz.ts";
import { type Hint, lint } from "../lint/rules.ts";
import { type Fault, positionOf, type QuizFile, showPath } from "./readQuizFile.ts";
import { readText } from "./readText.ts";

/** Advice with its place in the file. */
export type FileHint = Fault & Pick<Hint, "rule">;

/** Whether the line or the one above it contains `# lint-allow` with the rule's name. */
function isAllowed(lines: string[], line: number, rule: string): boolean {
	return [lines[line - 1], lines[line - 2]].some((text) =>
		/#\s*lint-allow:?\s+(.+)$/
			.exec(text ?? "")?.[1]
			?.split(/[\s,]+/)
			.includes(rule),
	);
}

/** The advice on a valid quiz file, with places, except advice that its lines allow. */
export async function hintsOn({ file, document: value }: QuizFile): Promise<FileHint[]> {
	const text = await readText(file);
	const counter = new LineCounter();
	const document: Document = parseDocument(text, { lineCounter: counter });
	const lines = text.split("\n");
	const hints = lint(quizSchema.parse(value)).flatMap(({ rule, path, message }): FileHint[] => {
		const position = positionOf(document, counter, path);
		if (isAllowed(lines, position.line, rule)) return [];
		return [{ rule, file, path: showPath(path), message, ...position, source: lines[position.line - 1] ?? "" }];
	});
	return hints.sort((a, b) => a.line - b.line || a.column - b.column);
}
