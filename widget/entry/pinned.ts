import { define } from "./define.ts";
import { home } from "./home.ts";
import * as player from "./player.tsx";

/** One file with everything in it, for publishers who pin a version by its digest: nothing else is ever loaded as code. */
define(home(), () => Promise.resolve(player));
