import { define } from "./define.ts";
import { home } from "./home.ts";

define(home());
