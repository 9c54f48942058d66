import { createServer, type RequestListener } from "node:http";

/** A site of one's own: where it is, and how it ends. */
export type Site = { origin: string; port: number; stop: () => void };

/** Serves on this machine alone, at whatever port is free. */
export async function serve(listener: RequestListener): Promise<Site> {
	const server = createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("the site has no port");
	const { port } = address;
	return { origin: `http://127.0.0.1:${port}`, port, stop: () => server.close() };
}
