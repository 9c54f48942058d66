import { useState } from "preact/hooks";
import type { Refusal } from "./ask.ts";
import { toRefusal } from "./useLoad.ts";

/** One change at a time: whether it is on its way, and what came of it in words. */
export type Act = {
	isBusy: boolean;
	refusal: Refusal | undefined;
	said: string | undefined;
	act: (change: () => Promise<string>) => Promise<void>;
};

/** Makes changes on the server, each of which gives what to say of it. */
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
