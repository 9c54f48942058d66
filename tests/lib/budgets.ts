/**
 * Bytes, brotli, of what is built for readers' pages. `total` is everything that is needed before the
 * first answer's full feedback can be shown, whenever it is fetched: all files but those named in
 * `later`, without which every question can be asked, graded and explained (a browser test refuses
 * them). Names made from content compress a few bytes differently from time to time.
 */
export const budgets = {
	loader: 820,
	total: 14_849,
	later: {
		after: 9_350,
		modes: 2_310,
		passage: 4_650,
		explain: 685,
		frame: 12_700,
		resize: 1_800,
		pinned: 46_900,
		stats: 450,
		demo: 700,
	},
};
