import { expect, it } from "vitest";
import { nextPageIn } from "../../contract/nextPage.ts";

it.each([
	[null, undefined],
	["", undefined],
	['</api/quizzes?after=a>; rel="next"', "/api/quizzes?after=a"],
	["</api/quizzes?after=a>; rel=next", "/api/quizzes?after=a"],
	['</first>; rel="first", </second>; title="more"; rel="next"', "/second"],
	['</both>; rel="last next"', "/both"],
	['</not>; rel="nextdoor"', undefined],
	['</not>; rel="prev"', undefined],
	['</a,b>; REL="NEXT"', "/a,b"],
])("of the header %j the next page is %j", (link, next) => {
	expect(nextPageIn(link)).toBe(next);
});
