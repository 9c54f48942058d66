/**
 * Any JSON value where a `T` is expected, before it is checked: `null`, or something whose properties may be there and
 * may be of any type. For readers' scripts, which carry no schemas.
 */
export type Unchecked<T> = T extends readonly unknown[]
	? unknown
	: T extends object
		? { readonly [K in keyof T]?: Unchecked<T[K]> } | null
		: unknown;
