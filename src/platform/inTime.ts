/** The call's result. Rejects with `late()` if the call takes longer than `limit` milliseconds. */
export async function inTime<T>(call: () => Promise<T>, limit: number, late: () => Error): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLate = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(late()), limit);
	});
	try {
		return await Promise.race([call(), tooLate]);
	} finally {
		clearTimeout(timer);
	}
}
