const algorithm = { name: "HMAC", hash: "SHA-256" };

/** Bytes, or text that is encoded as UTF-8. */
type Data = string | Uint8Array<ArrayBuffer>;

function bytesOf(data: Data): Uint8Array<ArrayBuffer> {
	return typeof data === "string" ? new TextEncoder().encode(data) : data;
}

/** A key for HMAC-SHA-256 from a secret. */
export function hmacKey(secret: Data): Promise<CryptoKey> {
	return crypto.subtle.importKey("raw", bytesOf(secret), algorithm, false, ["sign", "verify"]);
}

/** The HMAC of `data` under a key: 32 bytes. */
export async function hmac(key: CryptoKey, data: Data): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytesOf(data)));
}

/** Whether `code` is the HMAC of `data` under the key, in constant time. */
export function isHmac(key: CryptoKey, code: Uint8Array<ArrayBuffer>, data: Data): Promise<boolean> {
	return crypto.subtle.verify("HMAC", key, code, bytesOf(data));
}
