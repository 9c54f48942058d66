/** The page of the interface: what /openapi.json describes, to be read and tried. The library's own script comes before this one. */
declare const SwaggerUIBundle: (options: object) => unknown;

SwaggerUIBundle({
	url: "/openapi.json",
	dom_id: "#reference",
	deepLinking: true,
	// A token stays in the page's memory, and no foreign service is asked whether the document is valid.
	persistAuthorization: false,
	validatorUrl: null,
	defaultModelsExpandDepth: -1,
});
