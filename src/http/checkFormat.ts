import { z } from "zod";
import { formatOf } from "../../contract/document/formats.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { Failure } from "./failure.ts";

const format = z.coerce.number().int().min(1);

/**
 * Throws `format` if the script knows only an older format and would show the quiz wrongly; the element's own content
 * then stays. `asked` is the query; if absent, 1.
 */
export function checkFormat(asked: string | undefined, quiz: Quiz): void {
	const known = format.safeParse(asked ?? "1");
	if (!known.success) throw new Failure("invalid_request", "format: must be a whole number from 1 on");
	const needed = formatOf(quiz);
	if (known.data >= needed) return;
	throw new Failure(
		"format",
		`this quiz needs format ${needed}; load the script from this server, or a newer pinned one`,
	);
}
