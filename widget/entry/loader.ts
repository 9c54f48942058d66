import { define } from "./define.ts";
import type { Player } from "./element.ts";
import { home } from "./home.ts";

declare const PLAYER_PATH: string;

const origin = home();

const load = (path: string): Promise<Player> => import(/* @vite-ignore */ origin + path);

// After a deploy a loader from a cache may name a player that is gone; this address always has the newest.
define(origin, () => load(PLAYER_PATH).catch(() => load("/player.js")));
