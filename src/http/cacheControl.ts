/** With what an isolate believes for ten seconds this keeps a withdrawn quiz from readers within a minute. */
export const BRIEFLY = "public, max-age=30";
