import { mount } from "svelte";
import Story from "./Story.svelte";

declare const HOME: string;

const target = document.querySelector("#app");
if (target) mount(Story, { target, props: { home: HOME } });
