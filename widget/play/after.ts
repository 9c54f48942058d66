/**
 * What no reader needs until the first answer is explained. It is asked for as soon as the first question is
 * painted, so that a reader whose network ends then has the result all the same.
 */
export { adopt } from "../entry/adopt.ts";
export { takePlace } from "../entry/takePlace.ts";
export { readAgain } from "../question/readAgain.ts";
export { createOutbox } from "../send/outbox.ts";
export * from "../view/later.ts";
export { Notice } from "../view/Notice.tsx";
export { askAgain } from "./askAgain.ts";
export { find, hideInPage, showInPage } from "./inPage.ts";
export { others } from "./others.ts";
export { share } from "./share.ts";
