/**
 * A document's property as the browser has it. Asked of the prototype, since a picture or a form in a page's comments
 * stands before whatever property it is named like (DOM clobbering):
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export function ofDocument<Name extends keyof Document>(name: Name, page: Document = document): Document[Name] {
	return native(name, page);
}

/** Any object's property as the browser has it. */
export function native<T extends object, Name extends keyof T>(name: Name, object: T): T[Name] {
	return Reflect.get(Reflect.getPrototypeOf(object) ?? object, name, object);
}
