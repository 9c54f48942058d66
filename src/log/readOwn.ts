/**
 * Text of this log's own making, read without a schema. Trusted, because only this Worker writes the
 * log's tables and answers the log's calls, and what it wrote was parsed at the border before; a flush
 * reads an attempt, a wake every one of them, and a schema would cost more than all the rest. For
 * nothing that comes from anywhere else.
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
