/** Soft hyphens, marks of direction and characters without width: pages hold them, nobody sees them, and a quotation is the same without. */
export const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\u034f|\ufe0e|\ufe0f/g;
