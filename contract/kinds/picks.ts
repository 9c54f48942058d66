import type { Given } from "../gradable.ts";
import * as choice from "./choice/links.ts";
import type { Table } from "./tables.ts";
import * as trueFalse from "./trueFalse/links.ts";

const nothing = () => undefined;

/**
 * The response that a link selects in advance by an option's id, for kinds where one option is a whole response. It has
 * its own file because few readers load it.
 */
export const picks: Table<[id: string], Given | undefined> = {
	choice: choice.pickedIn,
	multiple: nothing,
	"true-false": trueFalse.pickedIn,
	number: nothing,
	order: nothing,
};
