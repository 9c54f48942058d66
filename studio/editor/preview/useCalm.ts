import { useEffect, useState } from "preact/hooks";

/** A value that is updated only after it has not changed for `pause` milliseconds. */
export function useCalm<T>(value: T, pause: number): T {
	const [calm, setCalm] = useState(value);
	useEffect(() => {
		const timer = setTimeout(() => setCalm(() => value), pause);
		return () => clearTimeout(timer);
	}, [value, pause]);
	return calm;
}
