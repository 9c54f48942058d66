import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { serveExamples } from "./serve.ts";

type Options = { home: string; port: string };

async function main({ home, port }: Options): Promise<void> {
	const { origin } = await serveExamples({ home, port: Number(port) });
	const entries = await readdir(fileURLToPath(new URL(".", import.meta.url)), { withFileTypes: true });
	const examples = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	console.log(`Start Readback in another terminal (npm start), then open:\n`);
	for (const example of examples.sort()) console.log(`  ${origin}/${example}/`);
}

await new Command("examples")
	.description("Serve the example pages, each as a publisher's site would.")
	.option("--home <url>", "where Readback runs", "http://127.0.0.1:8787")
	.option("--port <number>", "port to listen on", "8788")
	.action(main)
	.parseAsync();
