/** Where everything stands that a newsroom's browser asks for. The session's cookie goes nowhere else. */
export const NEWSROOM = "/newsroom";

/** Pages of the newsroom; `id` is a quiz id and needs no escaping (see `quizId`). */
export const newsroomRoutes = {
	home: NEWSROOM,
	/** Takes a token or a link's code, and begins a session. */
	session: `${NEWSROOM}/session`,
	/** Ends the session. */
	leave: `${NEWSROOM}/leave`,
	/** The editor, of a quiz that is there and of one that is to be. */
	quizEdit: (id: string) => `${NEWSROOM}/quizzes/${id}`,
	quizNew: `${NEWSROOM}/new`,
	/** Show what readers would get of a document that is nowhere stored: the plain form, the picture for shares. */
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

/** An address of the interface as the newsroom's pages ask for it: with the session instead of a token. */
export const inNewsroom = (path: string) => NEWSROOM + path;
