import { around } from "../entry/around.ts";
import { layersIn } from "./layersIn.ts";

/**
 * Light or dark, by the colours that lie behind an element, one through another; of a gradient, that which it begins with
 * counts most. Behind a picture the page's text says it, which can be read there; where nothing is, the root's, which by
 * itself is as far from the page's ground as its `color-scheme` and the reader's system have it.
 */
export function groundOf(host: Element): "light" | "dark" {
	let sum = 0;
	let rest = 1;
	let behindText = 1;
	for (const each of around(host)) {
		const { backgroundImage, backgroundColor, color } = getComputedStyle(each);
		behindText = layersIn(color).some(({ light }) => light < 0.5) ? 1 : 0;
		if (backgroundImage.includes("url(")) {
			sum += rest * behindText;
			rest = 0;
		}
		for (const { light, cover } of layersIn(backgroundImage + backgroundColor)) {
			sum += rest * cover * light;
			rest *= 1 - cover;
		}
	}
	return sum + rest * behindText > 0.5 ? "light" : "dark";
}
