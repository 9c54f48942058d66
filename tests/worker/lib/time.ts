import { vi } from "vitest";

const HOUR_MS = 3_600_000;

/** Does something an hour later, when exports give what was answered before. */
export async function anHourLater<T>(run: () => Promise<T>): Promise<T> {
	const wasFake = vi.isFakeTimers();
	const before = Date.now();
	vi.useFakeTimers({ toFake: ["Date"], now: before + HOUR_MS });
	try {
		return await run();
	} finally {
		if (wasFake) vi.useFakeTimers({ toFake: ["Date"], now: before });
		else vi.useRealTimers();
	}
}
