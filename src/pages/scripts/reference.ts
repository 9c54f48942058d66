/** The page of the interface: what /openapi.json describes, to be read and tried. The library's own script comes before this one. */
type CreateElement = (type: string, props: object, ...children: unknown[]) => unknown;
type System = { React: { createElement: CreateElement } };
declare const SwaggerUIBundle: (options: object) => unknown;

/**
 * What the library leaves out: names of controls and regions, from the text that stands beside them; code that scrolls
 * within reach of the keyboard; and headings without a gap between their levels.
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
		// A token stays in the page's memory, and no foreign service is asked whether the document is valid.
		persistAuthorization: false,
		validatorUrl: null,
		defaultModelsExpandDepth: -1,
		// The path is a link inside the button that opens it; as text, the button alone takes the focus.
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
