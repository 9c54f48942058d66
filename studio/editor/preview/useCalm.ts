import { useEffect, useState } from "preact/hooks";

/** A value once it has not changed for so long, in milliseconds. */
export function useCalm<T>(value: T, pause: number): T {
	const [calm, setCalm] = useState(value);
	useEffect(() => {
		const timer = setTimeout(() => setCalm(() => value), pause);
		return () => clearTimeout(timer);
	}, [value, pause]);
	return calm;
}
