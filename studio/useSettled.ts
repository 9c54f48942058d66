import { useEffect, useState } from "preact/hooks";

/** Milliseconds without a change before the server is asked. */
const SETTLES_AFTER_MS = 200;

/** A value that is updated once it has stopped changing. So typing asks the server once, and not for each letter. */
export function useSettled<T>(value: T): T {
	const [settled, setSettled] = useState(value);
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), SETTLES_AFTER_MS);
		return () => clearTimeout(timer);
	}, [value]);
	return settled;
}
