/**
 * Bytes, brotli, of what is built for readers' pages. `total` is everything that is needed before the
 * first answer's full feedback can be shown, whenever it is fetched: all files but those named in
 * `later`, without which every question can be asked, graded and explained (a browser test refuses
 * them). Names made from content compress a few bytes differently from time to time.
 */
export const budgets = {
	loader: 820,
	total: 14_510,
	later: {
		after: 7_130,
		modes: 2_330,
		passage: 3_270,
		frame: 11_940,
		resize: 1_190,
		pinned: 42_480,
		stats: 450,
		demo: 700,
	},
};
