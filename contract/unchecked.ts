/**
 * Any JSON value where a `T` is expected, before it is checked: `null`, or a value whose properties may be missing or
 * of any type. It is for readers' scripts, which contain no schemas.
 */
export type Unchecked<T> = T extends readonly unknown[]
	? unknown
	: T extends object
		? { readonly [K in keyof T]?: Unchecked<T[K]> } | null
		: unknown;
