/**
 * The bytes of a response's body, at most `most`; undefined where there are more, of which no more are then read.
 * Throws what reading throws, such as the end of the request's time.
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
