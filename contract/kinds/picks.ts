import type { Given } from "../gradable.ts";
import * as choice from "./choice/links.ts";
import type { Table } from "./tables.ts";
import * as trueFalse from "./trueFalse/links.ts";

const nothing = () => undefined;

/**
 * The response that a link chooses ahead by the id of an option, for kinds where one option is a whole
 * response. In a file of its own: few readers load it.
 */
export const picks: Table<[id: string], Given | undefined> = {
	choice: choice.pickedIn,
	multiple: nothing,
	"true-false": trueFalse.pickedIn,
	number: nothing,
	order: nothing,
};
