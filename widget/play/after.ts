/**
 * Code that no reader needs before the first answer is explained. It loads as soon as the first question is on the
 * screen, so that readers have the result even if their network fails after that.
 */
export { adopt } from "../entry/adopt.ts";
export { takePlace } from "../entry/takePlace.ts";
export { createOutbox } from "../send/outbox.ts";
export * from "../view/later.ts";
export { Notice } from "../view/Notice.tsx";
export { askAgain } from "./askAgain.ts";
export { catchUp } from "./catchUp.ts";
export { find, hideInPage, showInPage } from "./inPage.ts";
export { others } from "./others.ts";
export { share } from "./share.ts";
