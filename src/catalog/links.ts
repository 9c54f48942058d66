/** Marks a link as used, and says whether this was its first use. Deletes links that have expired. */
export async function useLink(
	db: D1Database,
	{ nonce, expires, now }: { nonce: string; expires: number; now: number },
): Promise<boolean> {
	const [, used] = await db.batch([
		db.prepare("DELETE FROM used_links WHERE expires_at < ?").bind(now),
		db.prepare("INSERT INTO used_links (nonce, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING").bind(nonce, expires),
	]);
	return (used?.meta.changes ?? 0) > 0;
}
