/* The block in WordPress's editor: an id to fill in. The quiz itself shows in the preview of the post. */
(({ blocks, element, components, blockEditor }) => {
	const { createElement } = element;
	blocks.registerBlockType("readback/quiz", {
		edit: ({ attributes, setAttributes }) =>
			createElement(
				"div",
				blockEditor.useBlockProps(),
				createElement(components.TextControl, {
					label: "Readback quiz: its id",
					value: attributes.id,
					onChange: (id) => setAttributes({ id }),
				}),
			),
		save: () => null,
	});
})(window.wp);
