/**
 * Parses JSON that the log has written itself, without a schema. It can be trusted: only this Worker writes the log's
 * tables and answers its calls, and the data was checked when it arrived. A schema would cost more than everything
 * else, since each flush reads an attempt and each wake reads all. Do not use it for other data.
 */
export function readOwn<T>(text: string): T {
	try {
		const own: T = JSON.parse(text);
		return own;
	} catch {
		// The parser's message would quote the text, and the platform would log it.
		throw new Error("the log holds a text that cannot be read");
	}
}
