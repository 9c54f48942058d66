/** The text of the item with this id. */
export function itemText(items: { id: string; text: string }[], id: string): string {
	return items.find((item) => item.id === id)?.text ?? "";
}
