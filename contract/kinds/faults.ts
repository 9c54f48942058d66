import type { Given } from "../gradable.ts";
import * as choice from "./choice/fault.ts";
import * as multiple from "./multiple/fault.ts";
import * as number from "./number/fault.ts";
import * as order from "./order/fault.ts";
import type { Table } from "./tables.ts";
import * as trueFalse from "./trueFalse/fault.ts";

/** Why something is not a valid response. Null if it is one. It has its own file because few readers load it. */
export const faults: Table<[given: Given], string | null> = {
	choice: choice.faultOf,
	multiple: multiple.faultOf,
	"true-false": trueFalse.faultOf,
	number: number.faultOf,
	order: order.faultOf,
};
