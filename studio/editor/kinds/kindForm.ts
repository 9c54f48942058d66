import type { ComponentType } from "preact";
import type { Path } from "../state/edit.ts";
import type { Parts } from "./parts.ts";

export type FormProps = { path: Path; question: unknown };

/** How a kind of question is written. */
export type KindForm = {
	/** The fields behind the prompt. */
	Form: ComponentType<FormProps>;
	/** What the prompt is called. */
	prompt: string;
	/** A question of this kind with as much of another as fits. */
	fit: (parts: Parts) => Record<string, unknown>;
};
