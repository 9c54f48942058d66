/**
 * A document's property as the browser defines it. It is read from the prototype, because a page's `<img name>` or
 * `<form name>` can hide properties of the same name (DOM clobbering):
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export function ofDocument<Name extends keyof Document>(name: Name, page: Document = document): Document[Name] {
	return native(name, page);
}

/** An object's property as its prototype defines it. */
export function native<T extends object, Name extends keyof T>(name: Name, object: T): T[Name] {
	return Reflect.get(Reflect.getPrototypeOf(object) ?? object, name, object);
}
