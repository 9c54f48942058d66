/**
 * Bytes, brotli, of what is built for readers' pages. `total` is everything that is needed before the
 * first answer's full feedback can be shown, whenever it is fetched: all files but those named in
 * `later`, without which every question can be asked, graded and explained (a browser test refuses
 * them). Names made from content compress a few bytes differently from time to time.
 */
export const budgets = {
	loader: 820,
	total: 15_200,
	later: {
		after: 6_100,
		modes: 2_300,
		passage: 3_270,
		frame: 12_480,
		resize: 1_190,
		pinned: 42_200,
		stats: 450,
		demo: 700,
	},
};
