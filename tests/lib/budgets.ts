/**
 * Bytes, brotli, of what is built for readers' pages. `total` is everything that is needed before the
 * first answer's full feedback can be shown, whenever it is fetched: all files but those named in
 * `later`, without which every question can be asked, graded and explained (a browser test refuses
 * them). Names made from content compress a few bytes differently from time to time.
 */
export const budgets = {
	loader: 810,
	total: 13_980,
	later: { after: 560, modes: 1_450, passage: 2_050, frame: 11_500, resize: 1_150, pinned: 30_500, stats: 450 },
};
