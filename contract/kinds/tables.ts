import type { Given, GradableOf } from "../gradable.ts";
import type { Kind } from "../question.ts";
import * as choiceCredit from "./choice/credit.ts";
import * as choiceKey from "./choice/key.ts";
import * as choice from "./choice/responses.ts";
import * as multipleCredit from "./multiple/credit.ts";
import * as multipleKey from "./multiple/key.ts";
import * as multiple from "./multiple/responses.ts";
import * as numberCredit from "./number/credit.ts";
import * as numberKey from "./number/key.ts";
import * as number from "./number/responses.ts";
import * as orderCredit from "./order/credit.ts";
import * as orderKey from "./order/key.ts";
import * as order from "./order/responses.ts";
import * as trueFalseCredit from "./trueFalse/credit.ts";
import * as trueFalseKey from "./trueFalse/key.ts";
import * as trueFalse from "./trueFalse/responses.ts";

/**
 * One function per kind of question. The tables are separate exports, so that readers load only those that the widget
 * calls.
 */
export type Table<Arguments extends unknown[], Result> = {
	[K in Kind]: (key: GradableOf<K>, ...more: Arguments) => Result;
};

const nothing = () => undefined;

/** The answer key: a question without its texts. */
export const keysOf: { [K in Kind]: (question: GradableOf<K>) => GradableOf<K> } = {
	choice: choiceKey.keyOf,
	multiple: multipleKey.keyOf,
	"true-false": trueFalseKey.keyOf,
	number: numberKey.keyOf,
	order: orderKey.keyOf,
};

/** A text that identifies what responses mean; see `fingerprint`. */
export const descriptions: Table<[], string> = {
	choice: choiceKey.describe,
	multiple: multipleKey.describe,
	"true-false": trueFalseKey.describe,
	number: numberKey.describe,
	order: orderKey.describe,
};

/** The credit for a response, from 0 to FULL_CREDIT. */
export const graders: Table<[given: Given], number> = {
	choice: choiceCredit.grade,
	multiple: multipleCredit.grade,
	"true-false": trueFalseCredit.grade,
	number: numberCredit.grade,
	order: orderCredit.grade,
};

/** Every credit that a response can earn, ascending. */
export const credits: Table<[], number[]> = {
	choice: choiceCredit.creditsOf,
	multiple: multipleCredit.creditsOf,
	"true-false": trueFalseCredit.creditsOf,
	number: numberCredit.creditsOf,
	order: orderCredit.creditsOf,
};

/** The mean credit of random guessing, as a share of full credit. */
export const chances: Table<[], number> = {
	choice: choiceCredit.chanceOf,
	multiple: multipleCredit.chanceOf,
	"true-false": trueFalseCredit.chanceOf,
	number: numberCredit.chanceOf,
	order: orderCredit.chanceOf,
};

/** The response that takes the most bytes as JSON. */
export const longestResponses: Table<[], Given> = {
	choice: choice.longestOf,
	multiple: multiple.longestOf,
	"true-false": trueFalse.longestOf,
	number: number.longestOf,
	order: order.longestOf,
};

/** The cells that a response is counted in. */
export const cells: Table<[given: Given], string[]> = {
	choice: choice.cellsOf,
	multiple: multiple.cellsOf,
	"true-false": trueFalse.cellsOf,
	number: number.cellsOf,
	order: order.cellsOf,
};

/** Every possible cell, in an order that does not depend on the document's. */
export const cellNames: Table<[], string[]> = {
	choice: choice.cellNamesOf,
	multiple: multiple.cellNamesOf,
	"true-false": trueFalse.cellNamesOf,
	number: number.cellNamesOf,
	order: order.cellNamesOf,
};

/** Whether each response is counted in exactly one cell, so that the cells' counts sum to the number of readers. */
export const isOneCell: { [K in Kind]: boolean } = {
	choice: true,
	multiple: false,
	"true-false": true,
	number: true,
	order: false,
};

/** The cell that counts all right responses, if there is one. */
export const rightCells: Table<[], string | undefined> = {
	choice: choice.rightCellOf,
	multiple: nothing,
	"true-false": trueFalse.rightCellOf,
	number: nothing,
	order: nothing,
};

/** What is selected before the reader does anything. */
export const starts: Table<[], Given | undefined> = {
	choice: nothing,
	multiple: nothing,
	"true-false": nothing,
	number: nothing,
	order: order.startOf,
};
