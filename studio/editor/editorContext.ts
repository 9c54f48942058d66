import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Path } from "./state/edit.ts";
import type { EditorAction } from "./state/reduce.ts";

/** The actions for all parts of the editor. The object stays the same while the editor is open. */
export type EditorApi = {
	dispatch: (action: EditorAction) => void;
	/** Announces a message in the status line, for people who cannot see the change. */
	say: (text: string) => void;
	/** Opens what contains a field, and moves the focus to the field once it is rendered. */
	show: (path: Path) => void;
};

const nothing = () => undefined;

export const EditorContext = createContext<EditorApi>({ dispatch: nothing, say: nothing, show: nothing });
export const useEditor = () => useContext(EditorContext);

/** The quiz's language, for spelling, hyphenation and screen readers. Undefined if it names none. */
export const LanguageContext = createContext<string | undefined>(undefined);
export const useLanguage = () => useContext(LanguageContext);
