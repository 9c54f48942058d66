/**
 * Converts to JSON. Old libraries add a `toJSON` to arrays that turns them into strings, so each array is copied
 * without its prototype.
 */
export function toJson(value: object): string {
	return JSON.stringify(value, function (this: Record<string, unknown>, name) {
		const own = this[name];
		return Array.isArray(own) ? Object.setPrototypeOf([...own], null) : own;
	});
}
