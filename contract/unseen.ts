/**
 * Soft hyphens, direction marks and characters without width. Pages contain them but nobody sees them, so quotations
 * are compared without them.
 */
export const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\u034f|\ufe0e|\ufe0f/g;
