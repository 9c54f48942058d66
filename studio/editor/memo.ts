import { Component, type ComponentChildren, type ComponentType, createElement } from "preact";

function isShallowEqual(a: object, b: object): boolean {
	const [names, others] = [Object.keys(a), Object.keys(b)];
	return names.length === others.length && names.every((name) => Object.is(Reflect.get(a, name), Reflect.get(b, name)));
}

/** The component, rendered again only if a property changes. */
export function memo<P extends object>(Inner: ComponentType<P>): ComponentType<P> {
	return class Memo extends Component<P> {
		override shouldComponentUpdate(next: P): boolean {
			return !isShallowEqual(this.props, next);
		}
		override render(): ComponentChildren {
			return createElement(Inner, this.props);
		}
	};
}
