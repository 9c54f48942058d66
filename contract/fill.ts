/** Fills values into a `{name}` template. `write` converts each value to text. */
export function fill(
	template: string,
	values: { readonly [name: string]: unknown },
	write = (value: unknown) => `${value}`,
): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => write(values[name]));
}
