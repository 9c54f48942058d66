/** Soft hyphens and characters without width: pages hold them, nobody sees them, and a quotation is the same without. */
export const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
