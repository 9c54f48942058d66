import { useState } from "preact/hooks";
import type { Refusal } from "./ask.ts";
import { toRefusal } from "./useLoad.ts";

/** A change to the server: whether it is running, and its result as text. Only one runs at a time. */
export type Act = {
	isBusy: boolean;
	refusal: Refusal | undefined;
	said: string | undefined;
	act: (change: () => Promise<string>) => Promise<void>;
};

/** Runs changes on the server. Each resolves to the message to show. */
export function useAct(): Act {
	const [state, setState] = useState<Omit<Act, "act">>({ isBusy: false, refusal: undefined, said: undefined });
	const act = async (change: () => Promise<string>) => {
		if (state.isBusy) return;
		setState({ isBusy: true, refusal: undefined, said: undefined });
		try {
			setState({ isBusy: false, refusal: undefined, said: await change() });
		} catch (error) {
			setState({ isBusy: false, refusal: toRefusal(error), said: undefined });
		}
	};
	return { ...state, act };
}
