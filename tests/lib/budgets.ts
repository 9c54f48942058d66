/**
 * Bytes, brotli, of what is built for readers' pages. `total` is everything that is needed before the
 * first answer's full feedback can be shown, whenever it is fetched: all files but those named in
 * `later`, without which every question can be asked, graded and explained (a browser test refuses
 * them). Names made from content compress a few bytes differently from time to time.
 */
export const budgets = {
	loader: 810,
	total: 15_490,
	later: { after: 800, modes: 2_130, passage: 3_240, frame: 12_420, resize: 1_250, pinned: 34_400, stats: 450 },
};
