import type { Scope } from "../../../contract/wire.ts";
import { call } from "./call.ts";
import { makeToken } from "./newsroom.ts";

export const home = "https://readback.example";

/** What a browser sends with a change that a page of the newsroom makes. */
export const ownPage = { origin: home, "sec-fetch-site": "same-origin" };

/** The cookie that signing in with a token gives. */
export async function cookieFor(token: string): Promise<string> {
	const body = new URLSearchParams({ token, to: "/newsroom" });
	const response = await call("/newsroom/session", { method: "POST", headers: ownPage, body, redirect: "manual" });
	return response.headers.get("set-cookie")?.split(";", 1).join() ?? "";
}

/** A browser's headers whose session has these scopes. */
export async function sessionWith(...scopes: Scope[]): Promise<{ cookie: string }> {
	return { cookie: await cookieFor((await makeToken(...scopes)).token) };
}

/** The cookie that pressing a link's button gives; undefined where it gives none. */
export async function cookieByLink(url: string): Promise<string | undefined> {
	const { searchParams } = new URL(url);
	const init = { method: "POST", headers: ownPage, body: searchParams, redirect: "manual" } as const;
	return (await call("/newsroom/session", init)).headers.get("set-cookie")?.split(";", 1).join();
}
