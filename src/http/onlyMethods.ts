import type { Hono, MiddlewareHandler } from "hono";
import type { App } from "./context.ts";
import { Failure } from "./failure.ts";

/** Methods that some route of `app` takes at this path. */
function methodsAt(app: Hono<App>, path: string): string[] {
	const methods = app.routes.filter((route) => route.method !== "ALL").map((route) => route.method);
	const taken = [...new Set(methods)].filter((method) =>
		app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
	);
	return taken.includes("GET") ? [...taken, "HEAD"] : taken;
}

/** Answers requests that no route handles: 405 if another method would work, otherwise 404. */
export function onlyMethods(app: Hono<App>): MiddlewareHandler<App> {
	return async function refuseMethod(c, next) {
		const methods = methodsAt(app, c.req.path);
		if (methods.length === 0) return next();
		const headers = { allow: methods.join(", ") };
		throw new Failure("method_not_allowed", `this address does not take ${c.req.method}`, { headers });
	};
}
