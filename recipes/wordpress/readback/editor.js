/* The block in WordPress's editor: what the element takes, to fill in. The quiz itself shows in the preview of the post. */
(({ blocks, element, components, blockEditor }) => {
	const { createElement } = element;
	const { TextControl, SelectControl } = components;
	const optionsOf = (labels) => Object.entries(labels).map(([value, label]) => ({ value, label }));
	const modes = optionsOf({ "": "Quiz", explainer: "Explainer: the claims, without questions" });
	const themes = optionsOf({ "": "As the page", light: "Light", dark: "Dark" });
	blocks.registerBlockType("readback/quiz", {
		edit: ({ attributes, setAttributes }) => {
			const control = (type, name, more) =>
				createElement(type, {
					key: name,
					value: attributes[name],
					onChange: (value) => setAttributes({ [name]: value }),
					...more,
				});
			return createElement(
				"div",
				blockEditor.useBlockProps(),
				control(TextControl, "id", { label: "Readback quiz: its id" }),
				control(SelectControl, "mode", { label: "Shown as", options: modes }),
				control(SelectControl, "theme", { label: "Colours", options: themes }),
				control(TextControl, "lang", { label: "Language, such as de; the quiz's own if empty" }),
				control(TextControl, "reserve", { label: "Place to keep free: the snippet's padding-bottom" }),
			);
		},
		save: () => null,
	});
})(window.wp);
