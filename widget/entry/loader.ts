import { define } from "./define.ts";
import type { Player } from "./element.ts";
import { home } from "./home.ts";

declare const PLAYER_PATH: string;

const origin = home();

const load = (path: string): Promise<Player> => import(/* @vite-ignore */ origin + path);

// After a deploy, a cached loader may name a player that no longer exists. This address always serves the newest one.
define(origin, () => load(PLAYER_PATH).catch(() => load("/player.js")));
