/** Puts values into a `{name}` template. */
export function fill(template: string, values: { readonly [name: string]: unknown }): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name]}`);
}
