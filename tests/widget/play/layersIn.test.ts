import { describe, expect, it } from "vitest";
import { layersIn } from "../../../widget/play/layersIn.ts";

describe("the colours in a computed value", () => {
	it.each([
		["none", []],
		["rgb(255, 255, 255)", [[1, 1]]],
		["rgb(1, 1, 1)", [[0, 1]]],
		["rgba(0, 0, 0, 0)", [[0, 0]]],
		["rgba(255, 255, 255, 0.5)", [[1, 0.5]]],
		["oklch(0.98 0.01 90)", [[0.98, 1]]],
		["oklch(0.2 0.01 none)", [[0.2, 1]]],
		["oklab(0.2 0.01 -0.02 / 0.25)", [[0.2, 0.25]]],
		["lab(0.9 0 0)", [[0.01, 1]]],
		["lab(95 0 0)", [[0.95, 1]]],
		["lch(10 4 200 / 0.5)", [[0.1, 0.5]]],
		["color(srgb 1 1 1)", [[1, 1]]],
		["color(display-p3 0.05 0.05 0.05)", [[0.05, 1]]],
		["color(a98-rgb 1e-3 0 0 / 0.5)", [[0, 0.5]]],
		["color(xyz-d65 0.9 0.95 1)", [[0.95, 1]]],
		[
			"linear-gradient(90deg, rgb(0, 0, 0) 0%, oklch(1 0 0) 50%, color(srgb 0 0 0 / 0.4))",
			[
				[0, 1],
				[1, 1],
				[0, 0.4],
			],
		],
	])("%s", (value, expected) => {
		const round = (number: number) => Math.round(100 * number) / 100;
		expect(layersIn(value).map(({ light, cover }) => [round(light), cover])).toEqual(expected);
	});
});
