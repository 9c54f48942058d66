/**
 * The bytes of a response's body, at most `most`. Undefined if there are more; then it stops reading. Throws errors of
 * reading, such as a timeout.
 */
export async function boundedBytes(response: Response, most: number): Promise<Uint8Array | undefined> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of response.body ?? []) {
		length += part.length;
		if (length > most) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts);
}
