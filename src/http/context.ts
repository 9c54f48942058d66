import type { Principal } from "../auth/principal.ts";
import type { Env } from "../env.ts";

/** What a request's context holds, in every route. */
export type App = {
	Bindings: Env;
	Variables: {
		/** The only sites that may read the answer. */
		hosts?: string[];
		/** Who asks, behind `allow` alone. */
		principal: Principal;
		/** Who asks, as far as a guard has looked. */
		visitor?: Principal | undefined;
		/** A guard has let somebody see this reply; see privateReplies.ts. */
		isPrivate?: boolean;
		/** The reply was made with the readers' headers; see readersHeaders.ts. */
		hasReadersHeaders?: boolean;
	};
};
