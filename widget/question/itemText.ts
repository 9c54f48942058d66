/** The words of an item to put in order. */
export function itemText(items: { id: string; text: string }[], id: string): string {
	return items.find((item) => item.id === id)?.text ?? "";
}
