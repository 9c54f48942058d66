/**
 * Soft hyphens, direction marks and characters without width. Pages contain them but nobody sees them, so quotations
 * are compared without them.
 */
export const unseen = /[\p{DI}\ufffc]/gu;
