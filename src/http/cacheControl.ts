/**
 * An isolate keeps a quiz for ten seconds. Together with this, a withdrawn quiz is hidden from readers within a
 * minute.
 */
export const READER_CACHE_CONTROL = "public, max-age=30";
