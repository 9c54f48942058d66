import { makeCopying } from "./makeCopying.ts";
import { makeTabs } from "./makeTabs.ts";

for (const each of document.querySelectorAll<HTMLElement>("[data-tabs]")) makeTabs(each);
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copied]")) makeCopying(button);
