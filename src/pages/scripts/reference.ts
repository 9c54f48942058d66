/** The page where /openapi.json can be read and tried. The library's own script runs before this one. */
type CreateElement = (type: string, props: object, ...children: unknown[]) => unknown;
type System = { React: { createElement: CreateElement } };
declare const SwaggerUIBundle: (options: object) => unknown;

/**
 * Adds what the library lacks: names of controls and regions, taken from the text beside them; keyboard access to code
 * that scrolls; headings without a gap between their levels.
 */
function complete(root: Element): void {
	for (const control of root.querySelectorAll("tr :is(select, input, textarea):not([aria-label],[id])")) {
		const name = control.closest("tr")?.querySelector(".parameter__name")?.textContent;
		if (name) control.setAttribute("aria-label", name);
	}
	for (const code of root.querySelectorAll("pre.microlight:not([tabindex])")) code.setAttribute("tabindex", "0");
	for (const table of root.querySelectorAll(".responses-table[role=region]")) {
		const path = table.closest(".opblock")?.querySelector(".opblock-summary")?.textContent;
		table.setAttribute("aria-label", `Responses: ${path}`);
	}
	const about = root.querySelector(".information-container");
	about?.setAttribute("role", "region");
	about?.setAttribute("aria-label", "About the interface");
	const dialog = root.querySelector(".modal-ux");
	dialog?.setAttribute("role", "dialog");
	dialog?.setAttribute("aria-label", "Available authorizations");
	dialog?.querySelector(".close-modal")?.setAttribute("aria-label", "Close");
	dialog?.querySelector("[type=submit]")?.removeAttribute("aria-label");
	for (const heading of root.querySelectorAll("h3, h4, h5")) {
		heading.setAttribute("aria-level", `${Number(heading.tagName.slice(1)) - 1}`);
	}
}

const root = document.querySelector("#reference");
if (root) {
	new MutationObserver(() => complete(root)).observe(root, { childList: true, subtree: true });
	SwaggerUIBundle({
		url: "/openapi.json",
		dom_id: "#reference",
		deepLinking: true,
		// A token stays in the page's memory, and no other server checks the document.
		persistAuthorization: false,
		validatorUrl: null,
		defaultModelsExpandDepth: -1,
		// The library puts a link inside the button that opens an operation. As plain text, only the button takes the focus.
		plugins: [
			{
				wrapComponents: {
					DeepLink:
						(_: unknown, { React }: System) =>
						({ text }: { text: string }) =>
							React.createElement("span", {}, text),
				},
			},
		],
	});
}
