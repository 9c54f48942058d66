import { define } from "./define.ts";
import { home } from "./home.ts";
import * as player from "./player.tsx";

/** One file with all code, for publishers who pin a version by its digest. It loads no other code. */
define(home(), () => Promise.resolve(player));
