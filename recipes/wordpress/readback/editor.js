/* The block in WordPress's editor: the choice of a quiz, the element's attributes and a preview. */
(({ blocks, element, components, blockEditor, apiFetch }) => {
	const { createElement, useState, useEffect } = element;
	const { TextControl, SelectControl, ComboboxControl } = components;
	/** How long typing must pause before the server is asked, in milliseconds. */
	const PAUSE = 300;
	const optionsOf = (labels) => Object.entries(labels).map(([value, label]) => ({ value, label }));
	const modes = optionsOf({ "": "Quiz", explainer: "Explainer: the claims, without questions" });
	const themes = optionsOf({ "": "As the page", light: "Light", dark: "Dark" });
	/**
	 * Quizzes that match the typed words, from this site's server. Empty if the server has no token; then editors type the
	 * id.
	 */
	const useQuizzes = (typed) => {
		const [found, setFound] = useState({ home: "", quizzes: undefined });
		useEffect(() => {
			let isCurrent = true;
			const ask = () =>
				apiFetch({ path: `/readback/v1/quizzes?q=${encodeURIComponent(typed)}` }).then(
					(reply) => isCurrent && setFound(reply),
					() => isCurrent && setFound((before) => ({ ...before, quizzes: before.quizzes && [] })),
				);
			const timer = setTimeout(ask, PAUSE);
			return () => {
				isCurrent = false;
				clearTimeout(timer);
			};
		}, [typed]);
		return found;
	};
	/** The selected quiz stays in the list, whatever is typed. */
	const choicesOf = (quizzes, id) => {
		const listed = quizzes.map((quiz) => ({ value: quiz.id, label: `${quiz.title} (${quiz.id})` }));
		return id === "" || listed.some(({ value }) => value === id) ? listed : [{ value: id, label: id }, ...listed];
	};
	/** A preview of the quiz. It cannot be used, because an answer from here would be counted. */
	const preview = (home, id) =>
		createElement(
			"div",
			{ key: "preview", inert: "", style: { pointerEvents: "none" } },
			createElement("iframe", {
				src: `${home}/embed/${encodeURIComponent(id)}`,
				title: "Preview of the quiz",
				sandbox: "allow-scripts",
				tabIndex: -1,
				style: { display: "block", width: "100%", height: "30rem", border: 0 },
			}),
		);
	blocks.registerBlockType("readback/quiz", {
		edit: ({ attributes, setAttributes }) => {
			const [typed, setTyped] = useState("");
			const { home, quizzes } = useQuizzes(typed);
			const control = (type, name, more) =>
				createElement(type, {
					key: name,
					value: attributes[name],
					onChange: (value) => setAttributes({ [name]: value ?? "" }),
					...more,
				});
			return createElement(
				"div",
				blockEditor.useBlockProps(),
				quizzes
					? control(ComboboxControl, "id", {
							label: "Readback quiz",
							options: choicesOf(quizzes, attributes.id),
							onFilterValueChange: setTyped,
						})
					: control(TextControl, "id", { label: "Id of the Readback quiz" }),
				home && attributes.id ? preview(home, attributes.id) : null,
				control(SelectControl, "mode", { label: "Shown as", options: modes }),
				control(SelectControl, "theme", { label: "Colours", options: themes }),
				control(TextControl, "lang", { label: "Language, such as de. If empty, the quiz's own" }),
				control(TextControl, "reserve", { label: "Height to reserve: the padding-bottom from the embed code" }),
			);
		},
		save: () => null,
	});
})(window.wp);
