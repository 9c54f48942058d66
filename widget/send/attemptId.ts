/** 128 random bits as hexadecimal digits; `randomUUID` is missing on pages without TLS. */
export function attemptId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	// With a digit before it each byte has two more; old libraries replace what pads.
	return [...bytes].map((byte) => (byte + 256).toString(16).slice(1)).join("");
}
