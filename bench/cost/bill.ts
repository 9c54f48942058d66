/** What the platform counts for its bill. */
export type Bill = {
	/** Requests that reach the Worker; static assets are free. */
	requests: number;
	objectRequests: number;
	/** GB-seconds that objects are active: 128 MB each, whatever they use. */
	gigabyteSeconds: number;
	/** Rows of Durable Objects' SQLite. */
	rowsRead: number;
	rowsWritten: number;
	/** Rows of D1. */
	d1Read: number;
	d1Written: number;
};

/** List prices in US dollars per million, as of 2026-11; the monthly included amounts are left out. */
export const prices: Bill = {
	requests: 0.3,
	objectRequests: 0.15,
	gigabyteSeconds: 12.5,
	rowsRead: 0.001,
	rowsWritten: 1,
	d1Read: 0.001,
	d1Written: 1,
};

export const components = [
	["requests", "Worker requests"],
	["objectRequests", "Durable Object requests"],
	["gigabyteSeconds", "Durable Object GB-s"],
	["rowsRead", "Durable Object rows read"],
	["rowsWritten", "Durable Object rows written"],
	["d1Read", "D1 rows read"],
	["d1Written", "D1 rows written"],
] as const satisfies [keyof Bill, string][];

/** Dollars for a million plays, from the amounts of one. */
export function dollarsPerMillion(perPlay: Bill): number {
	return components.reduce((sum, [name]) => sum + perPlay[name] * prices[name], 0);
}
