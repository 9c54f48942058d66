import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Path } from "./state/edit.ts";
import type { EditorAction } from "./state/reduce.ts";

/** What every part of the editor can do; the same object as long as the editor is open. */
export type Hands = {
	dispatch: (action: EditorAction) => void;
	/** Says something in the status line, for those who do not see what has changed. */
	say: (text: string) => void;
	/** Puts the focus on the field of a place, once it is there; opens what it stands in. */
	show: (path: Path) => void;
};

const nothing = () => undefined;

export const HandsContext = createContext<Hands>({ dispatch: nothing, say: nothing, show: nothing });
export const useHands = () => useContext(HandsContext);

/** The language that the quiz is written in, for spelling, hyphens and voices; undefined where it names none. */
export const LanguageContext = createContext<string | undefined>(undefined);
export const useLanguage = () => useContext(LanguageContext);
