import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, readlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";

export type Workerd = { server: string; token: string; pid: number; stop: () => Promise<void> };

type Options = {
	/** A wrangler.toml whose `main` is bundled, or a released Worker's bundle (`tests/fixtures/releases/*.worker.js.br`). */
	config: string;
	durableObjects: { [binding: string]: string };
	vars?: { [name: string]: string };
	/** Where objects and catalog are kept; absent: nowhere. */
	state?: string;
};

type Module = { type: "ESModule" | "CompiledWasm"; path: string };

const bundles = new Map<string, Promise<{ folder: string; modules: Module[] }>>();

/** The Worker as it would be deployed: one script, and the modules beside it. Made once per process. */
function bundleOnce(config: string): Promise<{ folder: string; modules: Module[] }> {
	const known = bundles.get(config);
	if (known) return known;
	const made = bundle(config);
	bundles.set(config, made);
	return made;
}

/** A module that does nothing: "\0asm" and its version. */
const EMPTY_WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** A released Worker; what draws its cards is left out. */
async function unpack(release: string, folder: string): Promise<void> {
	const script = brotliDecompressSync(await readFile(release)).toString();
	await writeFile(join(folder, "index.js"), script);
	for (const [, name = ""] of script.matchAll(/"\.\/([\w-]+\.wasm)"/g)) await writeFile(join(folder, name), EMPTY_WASM);
}

async function bundle(config: string): Promise<{ folder: string; modules: Module[] }> {
	const folder = await mkdtemp(join(tmpdir(), "readback-bundle-"));
	if (config.endsWith(".br")) await unpack(config, folder);
	else make(config, folder);
	const files = (await readdir(folder)).filter((name) => /\.(js|wasm)$/.test(name));
	// The script comes first: it is the one that is run.
	const modules = files
		.sort((a, b) => Number(b.endsWith(".js")) - Number(a.endsWith(".js")))
		.map((name): Module => ({ type: name.endsWith(".js") ? "ESModule" : "CompiledWasm", path: join(folder, name) }));
	return { folder, modules };
}

function make(config: string, folder: string): void {
	const { status, stderr } = spawnSync("wrangler", ["deploy", "--dry-run", "--outdir", folder, "--config", config], {
		env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true" },
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(`wrangler cannot bundle ${config}:\n${stderr}`);
}

async function migrations(): Promise<string[]> {
	const names = (await readdir("migrations")).sort();
	const texts = await Promise.all(names.map((name) => readFile(join("migrations", name), "utf8")));
	return texts.flatMap((text) =>
		text
			.replace(/^--.*$/gm, "")
			.split(";")
			.map((statement) => statement.trim())
			.filter(Boolean),
	);
}

const LISTENS = "0A";

/**
 * The process that listens at a port of this machine, by Linux's tables: others' workerds, which start
 * and end beside this one, listen elsewhere.
 */
async function listenerAt(port: string): Promise<number> {
	const local = `0100007F:${Number(port).toString(16).toUpperCase().padStart(4, "0")}`;
	const sockets = (await readFile("/proc/net/tcp", "utf8")).split("\n").map((line) => line.trim().split(/\s+/));
	const inode = sockets.find(([, address, , state]) => address === local && state === LISTENS)?.[9];
	for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
		// Processes end meanwhile, and others' may not be looked into.
		const open = await readdir(`/proc/${pid}/fd`).catch(() => []);
		const links = await Promise.all(open.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => "")));
		if (links.includes(`socket:[${inode}]`)) return Number(pid);
	}
	throw new Error(`nobody listens at port ${port}`);
}

/** Runs a Worker on workerd itself, with D1, objects and limiter, and no development proxy in between. */
export async function startWorkerd({ config, durableObjects, vars = {}, state }: Options): Promise<Workerd> {
	const { folder, modules } = await bundleOnce(config);
	const token = "bench-token";
	const options = convertV4MiniflareOptions({
		unsafeObservability: false,
		// What the Worker logs of faults that were thrown on purpose tells nothing new.
		handleStructuredLogs: () => undefined,
		...(state && { resourcePersistencePath: state }),
		modulesRoot: folder,
		modules,
		compatibilityDate: "2026-10-01",
		bindings: {
			STATS_MINIMUM: "20",
			STATS_STEP: "5",
			RETENTION_DAYS: "90",
			GROWTH_PACE: "1000000",
			FASTEST_READER: "400",
			NEWSROOM_TOKEN: token,
			...vars,
		},
		d1Databases: { DB: "readback" },
		durableObjects: Object.fromEntries(
			Object.entries(durableObjects).map(([binding, className]) => [binding, { className, useSQLite: true }]),
		),
		ratelimits: { ANSWERS_LIMIT: { namespace_id: "1001", simple: { limit: 1_000_000_000, period: 60 } } },
		// The Worker's own socket: no router in between.
		unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
	});
	const miniflare = new Miniflare(options);
	await miniflare.ready;
	const url = await miniflare.unsafeGetDirectURL();
	const database = await miniflare.getD1Database("DB");
	const isNew = (await database.prepare("SELECT name FROM sqlite_master WHERE name = 'quizzes'").first()) === null;
	if (isNew) for (const statement of await migrations()) await database.prepare(statement).run();
	const pid = await listenerAt(url.port);
	return {
		server: url.origin,
		token,
		pid,
		stop: () => miniflare.dispose(),
	};
}
