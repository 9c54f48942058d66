declare module "*.svelte" {
	import type { Component } from "svelte";

	const component: Component<{ home: string }>;
	export default component;
}
