import type { ComponentType } from "preact";
import type { Path } from "../state/edit.ts";
import type { Parts } from "./parts.ts";

export type FormProps = { path: Path; question: unknown };

/** How a kind of question is edited. */
export type KindForm = {
	/** The fields after the prompt. */
	Form: ComponentType<FormProps>;
	/** The label of the prompt. */
	prompt: string;
	/** A question of this kind from another one's parts, as far as they fit. */
	fit: (parts: Parts) => Record<string, unknown>;
};
