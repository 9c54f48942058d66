/** Makes a button copy the field before it and confirm it. If copying is not allowed, the field is selected. */
export function makeCopying(button: HTMLButtonElement): void {
	const row = button.parentElement;
	const field = row?.parentElement?.querySelector("textarea");
	const status = row?.querySelector("[role=status]");
	if (!field || !status) return;
	const { copied = "", byHand = "" } = button.dataset;
	button.hidden = false;
	button.addEventListener("click", async () => {
		try {
			await navigator.clipboard.writeText(field.value);
			status.textContent = copied;
		} catch {
			field.select();
			status.textContent = byHand;
		}
	});
}
