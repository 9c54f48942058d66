/** A colour's lightness as people see it, and its opacity, both from 0 to 1. */
export type Layer = { light: number; cover: number };

/** The colours in a computed value, such as a gradient. Browsers write every colour in one of these forms. */
export function layersIn(value: string): Layer[] {
	const colors = value.matchAll(/(?:rgb|(ok)?(l)(?:ab|ch)|color)a?\((?:[a-z]\S+ )?([^()]+)/g);
	return [...colors].map(([, ok, lab, numbers = ""]) => {
		const [a = 0, b = 0, c = 0, cover = 1] = numbers.split(/[ ,/]+/).map((each) => Number(each) || 0);
		const most = numbers.includes(",") ? 255 : lab && !ok ? 100 : 1;
		return { light: (lab ? a : 0.2 * a + 0.7 * b + 0.1 * c) / most, cover };
	});
}
