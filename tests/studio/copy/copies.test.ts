import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unlike } from "../../../contract/nameFrom.ts";
import { quiz } from "../../../contract/quiz.ts";
import { slug } from "../../../contract/text.ts";
import { duplicate, withClaims } from "../../../studio/copy/copies.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";

const correction = { date: "2026-01-03", note: "It was wrong." };
const [first, ...others] = fixtureDocument.claims;
const corrected = { ...fixtureDocument, claims: [{ ...first, corrections: [correction] }, ...others] };

describe("a duplicate", () => {
	it("says the same under another id and title, without notes on corrections and without an origin", () => {
		const copy = duplicate({ ...corrected, basedOn: 3 }, { id: "another", title: "Another" });
		expect(copy).toEqual({ ...fixtureDocument, id: "another", title: "Another" });
		expect(quiz.safeParse(copy).success).toBe(true);
	});

	it.each([undefined, null, "text", [], { claims: "none" }])("is made of %j as well", (document) => {
		expect(duplicate(document, { id: "another", title: "Another" })).toMatchObject({ id: "another", title: "Another" });
	});
});

describe("claims that are copied", () => {
	it("go to the end, and get new ids where theirs are taken", () => {
		const into = withClaims(fixtureDocument, [{ ...first, corrections: [correction] }]);
		expect(into).toEqual({ ...fixtureDocument, claims: [...fixtureDocument.claims, { ...first, id: "clock-2" }] });
		expect(quiz.safeParse(into).success).toBe(true);
	});

	it("leave all that was there, and no two ids are the same", () => {
		const id = fc.constantFrom("a", "a-2", "b", "a-3", "b-2");
		const ids = fc.uniqueArray(id);
		fc.assert(
			fc.property(ids, fc.array(id), (there, copied) => {
				const before = there.map((each) => ({ id: each }));
				const { claims } = withClaims(
					{ claims: before },
					copied.map((each) => ({ id: each, statement: each })),
				);
				const after = Array.isArray(claims) ? claims : [];
				expect(after.slice(0, before.length)).toEqual(before);
				expect(after).toHaveLength(there.length + copied.length);
				expect(new Set(after.map((claim) => claim.id)).size).toBe(after.length);
			}),
		);
	});
});

it("a name beside others is an id, however long the wanted one is", () => {
	const name = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/).filter((each) => slug.safeParse(each).success);
	fc.assert(
		fc.property(name, fc.integer({ min: 0, max: 12 }), (wanted, times) => {
			const taken = new Set<string>();
			for (let n = 0; n <= times; n++) taken.add(unlike(taken, wanted));
			expect(taken.size).toBe(times + 1);
			expect([...taken].every((each) => slug.safeParse(each).success)).toBe(true);
		}),
	);
});
