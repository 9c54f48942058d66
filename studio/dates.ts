const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A time (ISO 8601) as the newsroom writes it, in the browser's own time zone. */
export function showTime(time: string): string {
	return format.format(new Date(time));
}
