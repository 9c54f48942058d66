import { Failure } from "./failure.ts";

const ADDRESS =
	/^\/.+?\/(api\/|health$|embed\.js$|embed\/|quizzes\/|stats\/|newsroom$|newsroom\/|oembed$|pinned\/|openapi\.json$|reference\/)/;

/** Whether one of our addresses is asked for behind a path: whoever set that up needs the reason, in a browser too. */
export const isMisplaced = (path: string) => ADDRESS.test(path);

/** The refusal of an address that there is not; one of ours behind a path says that Readback has to be at the root. */
export function nothingHere(path: string): Failure {
	if (!isMisplaced(path)) return new Failure("not_found", "there is nothing here");
	return new Failure(
		"not_found",
		"there is nothing here: Readback needs a host name of its own and works behind no path; route quiz.example/* to it, not example/quiz/*",
	);
}
