/** With what an isolate believes for ten seconds this keeps a withdrawn quiz from readers within a minute. */
export const READER_CACHE_CONTROL = "public, max-age=30";
