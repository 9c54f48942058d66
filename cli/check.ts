import { styleText } from "node:util";
import { type Fault, type QuizFile, readQuizFile } from "./readQuizFile.ts";

export type Checked = { quizzes: QuizFile[]; faults: Fault[] };

/** Reads all files and collects all faults. Two files with the same id are a fault too. */
export async function check(files: string[]): Promise<Checked> {
	const results = await Promise.all(files.map(readQuizFile));
	const quizzes = results.flatMap((result) => ("quiz" in result ? [result.quiz] : []));
	const faults = results.flatMap((result) => ("faults" in result ? result.faults : []));
	const repeats = quizzes.filter(({ id }, index) => quizzes.findIndex((each) => each.id === id) < index);
	const message = (id: string) => `repeats the id "${id}" of another file`;
	return {
		quizzes,
		faults: [
			...faults,
			...repeats.map(({ file, id }) => ({ file, line: 1, column: 1, path: "id", message: message(id), source: "" })),
		],
	};
}

/** A fault for people: place, message, and the line with a caret below the fault. Coloured in a terminal. */
export function showFault({ file, line, column, path, message, source }: Fault): string {
	const mark = (text: string) => styleText("red", text, { stream: process.stderr });
	const head = `${file}:${line}:${column} ${path ? `${path}: ` : ""}${mark(message)}`;
	if (source.trim() === "") return head;
	const indent = source.slice(0, column - 1).replace(/[^\t]/g, " ");
	return `${head}\n    ${source}\n    ${indent}${mark("^")}`;
}
