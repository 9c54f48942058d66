import { define } from "./define.ts";
import type { Player } from "./element.ts";
import { home } from "./home.ts";

declare const PLAYER_PATH: string;

const origin = home();

const load = (path: unknown): Promise<Player> => import(/* @vite-ignore */ origin + path);

/**
 * After a deploy a loader from a cache may name a player that is gone: it then looks the name up
 * in itself, fetched afresh, once.
 */
define(origin, () =>
	load(PLAYER_PATH).catch(async () => {
		const fresh = await fetch(`${origin}/embed.js`, { cache: "reload" });
		return load((await fresh.text()).match(/\/assets\/player-[\w-]+.js/));
	}),
);
