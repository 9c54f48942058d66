/** A random id of 128 bits as 32 hexadecimal digits. `randomUUID` is missing on pages without TLS. */
export function attemptId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	// Adding 256 gives three digits, of which the last two are used. Old libraries replace `padStart`.
	return [...bytes].map((byte) => (byte + 256).toString(16).slice(1)).join("");
}
