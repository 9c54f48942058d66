/** Puts values into a `{name}` template, each as `write` gives it. */
export function fill(
	template: string,
	values: { readonly [name: string]: unknown },
	write = (value: unknown) => `${value}`,
): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => write(values[name]));
}
