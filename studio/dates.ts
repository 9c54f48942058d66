const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A time (ISO 8601) in the newsroom's format and the browser's time zone. */
export function showTime(time: string): string {
	return format.format(new Date(time));
}
