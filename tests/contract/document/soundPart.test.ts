import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { soundPart } from "../../../contract/document/soundPart.ts";
import { kinds } from "../../../contract/kinds/names.ts";
import { fixtureDocument, fixtureQuiz } from "../../fixtures/quiz.ts";

/** The fixture with parts of it taken away or put in other shapes. */
const damaged = fc
	.array(fc.tuple(fc.nat(200), fc.jsonValue({ maxDepth: 1 })), { minLength: 1, maxLength: 6 })
	.map((blows) => {
		const places: [object, string][] = [];
		const document = structuredClone(fixtureDocument);
		JSON.stringify(document, function (this: object, name, value: unknown) {
			if (name !== "") places.push([this, name]);
			return value;
		});
		for (const [at, value] of blows) {
			const place = places[at % places.length];
			if (place) Reflect.set(place[0], place[1], value);
		}
		return document;
	});

describe("the sound part of a document", () => {
	it("is all of a sound one", () => {
		expect(soundPart(fixtureDocument)).toEqual(fixtureQuiz);
		expect(soundPart(fixtureDocument, 2)?.claims).toEqual([fixtureQuiz.claims[2]]);
	});

	it.each(Object.values(kinds))("shows a question of kind %s that has only begun", (kind) => {
		const [claim] = soundPart({ claims: [{ question: { kind } }] })?.claims ?? [];
		expect(claim).toMatchObject({ statement: "…", question: { kind, prompt: "…" } });
	});

	it("is found in any JSON", () => {
		fc.assert(fc.property(fc.jsonValue(), (document) => void soundPart(document)));
		fc.assert(
			fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (claims) => {
				expect(soundPart({ claims })).toBeDefined();
			}),
		);
	});

	it("shows every claim of a damaged document that still has its claims", () => {
		fc.assert(
			fc.property(damaged, (document) => {
				const part = soundPart(document);
				if (!Array.isArray(document.claims) || document.claims.length === 0) return;
				expect(part?.claims).toHaveLength(document.claims.length);
			}),
		);
	});

	it("leaves out what it does not know", () => {
		expect(soundPart({ claims: [{ statement: "It rang.", question: { kind: "hologram" } }] })?.claims).toMatchObject([
			{ statement: "It rang." },
		]);
		expect(soundPart({})).toBeUndefined();
		expect(soundPart("a text")).toBeUndefined();
	});
});
