import { Failure } from "./failure.ts";

const ADDRESS =
	/^\/.+?\/(api\/|health$|embed\.js$|embed\/|quizzes\/|stats\/|newsroom$|newsroom\/|oembed$|pinned\/|openapi\.json$|reference\/)/;

/**
 * Whether the request is for one of our addresses below another path. The person who set this up needs to see the
 * reason, also in a browser.
 */
export const isMisplaced = (path: string) => ADDRESS.test(path);

/**
 * The refusal for an address that does not exist. For one of our addresses below another path, it says that Readback
 * must be at the root.
 */
export function nothingHere(path: string): Failure {
	if (!isMisplaced(path)) return new Failure("not_found", "there is nothing here");
	return new Failure(
		"not_found",
		"there is nothing here: Readback needs a host name of its own and works behind no path; route quiz.example/* to it, not example/quiz/*",
	);
}
