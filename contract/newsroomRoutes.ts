/** The path below which all addresses of the newsroom are. Browsers send the session's cookie only there. */
export const NEWSROOM = "/newsroom";

/** Pages of the newsroom. `id` is a quiz id and needs no escaping (see `quizId`). */
export const newsroomRoutes = {
	home: NEWSROOM,
	/** Takes a token or a link's code, and starts a session. */
	session: `${NEWSROOM}/session`,
	/** Ends the session. */
	leave: `${NEWSROOM}/leave`,
	/** The editor of an existing or a new quiz. */
	quizEdit: (id: string) => `${NEWSROOM}/quizzes/${id}`,
	quizNew: `${NEWSROOM}/new`,
	/** Previews of a document that is not stored: the plain form and the share picture. */
	previewForm: `${NEWSROOM}/preview/form`,
	previewCard: `${NEWSROOM}/preview/card`,
	quizEmbed: (id: string) => `${NEWSROOM}/quizzes/${id}/embed`,
	quizHistory: (id: string) => `${NEWSROOM}/quizzes/${id}/history`,
	/** Figures over all quizzes. */
	figures: `${NEWSROOM}/figures`,
	quizCopy: (id: string) => `${NEWSROOM}/quizzes/${id}/copy`,
	quizPreview: (id: string) => `${NEWSROOM}/quizzes/${id}/preview`,
	quizFigures: (id: string) => `${NEWSROOM}/quizzes/${id}/figures`,
} as const;

/** An API address for the newsroom's pages, which use the session instead of a token. */
export const inNewsroom = (path: string) => NEWSROOM + path;
