import { start } from "./minimal.tsx";

const root = document.querySelector("#quiz");
if (root) start(JSON.parse(document.querySelector("#data")?.textContent ?? ""), root);
