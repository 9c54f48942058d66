import type { Principal } from "../auth/principal.ts";
import type { Env } from "../env.ts";

/** The variables in a request's context, for every route. */
export type App = {
	Bindings: Env;
	Variables: {
		/** The only sites that may read the reply. */
		hosts?: string[];
		/** Who sent the request; set only behind `allow`. */
		principal: Principal;
		/** Who sent the request, once a guard has looked it up. */
		visitor?: Principal | undefined;
		/** Whether a guard has let the newsroom see this reply; see privateReplies.ts. */
		isPrivate?: boolean;
		/** The reply was made with the readers' headers; see readersHeaders.ts. */
		hasReadersHeaders?: boolean;
	};
};
