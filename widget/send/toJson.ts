/**
 * JSON whatever the page has done to arrays: old libraries gave them a `toJSON` that makes strings
 * of them. Arrays without a prototype have none.
 */
export function toJson(value: object): string {
	return JSON.stringify(value, function (this: Record<string, unknown>, name) {
		const own = this[name];
		return Array.isArray(own) ? Object.setPrototypeOf([...own], null) : own;
	});
}
