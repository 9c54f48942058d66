/** The index of the tab that a key leads to. Undefined for other keys. */
function placeAfter(key: string, place: number, count: number): number | undefined {
	const places: { [key: string]: number } = {
		ArrowRight: (place + 1) % count,
		ArrowLeft: (place + count - 1) % count,
		Home: 0,
		End: count - 1,
	};
	return places[key];
}

/**
 * Turns sections into tabs (the tabs pattern of the ARIA Authoring Practices). Each section has an id and a heading
 * with its name. The element's `data-tabs` is the id of the label of all tabs.
 */
export function makeTabs(element: HTMLElement): void {
	const panels = [...element.children].filter((each) => each instanceof HTMLElement);
	const list = document.createElement("div");
	list.setAttribute("role", "tablist");
	list.setAttribute("aria-labelledby", element.dataset.tabs ?? "");
	const tabs = panels.map((panel) => {
		const heading = panel.querySelector<HTMLElement>("h3");
		const tab = document.createElement("button");
		tab.type = "button";
		tab.id = `${panel.id}-tab`;
		tab.textContent = heading?.textContent ?? "";
		tab.setAttribute("role", "tab");
		tab.setAttribute("aria-controls", panel.id);
		panel.setAttribute("role", "tabpanel");
		panel.setAttribute("aria-labelledby", tab.id);
		if (heading) heading.hidden = true;
		return tab;
	});
	const choose = (chosen: number): void => {
		for (const [index, tab] of tabs.entries()) {
			const isChosen = index === chosen;
			tab.setAttribute("aria-selected", String(isChosen));
			tab.tabIndex = isChosen ? 0 : -1;
			if (panels[index]) panels[index].hidden = !isChosen;
		}
	};
	for (const [index, tab] of tabs.entries()) {
		tab.addEventListener("click", () => choose(index));
		tab.addEventListener("keydown", (event) => {
			const next = placeAfter(event.key, index, tabs.length);
			if (next === undefined) return;
			event.preventDefault();
			choose(next);
			tabs[next]?.focus();
		});
	}
	list.append(...tabs);
	element.prepend(list);
	choose(0);
}
