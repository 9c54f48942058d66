import { around } from "../entry/around.ts";
import { layersIn } from "./layersIn.ts";

/**
 * Whether the ground behind an element is light or dark. Layers of background colours are blended; of a gradient, the
 * first colour counts most. For a background image, the colour of the text on it decides. If nothing is painted, the
 * root's text colour decides, which follows `color-scheme` and the system's setting.
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
