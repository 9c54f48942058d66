import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refused, type Server } from "./publish.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const STARTS_WITHIN_MS = 60_000;
const POLL_MS = 100;

/**
 * Settings for wrangler. It sends no metrics, checks for no updates and needs no account. It stores no traces, which
 * would contain readers' addresses and headers. It serves no page that runs SQL without a token (`/cdn-cgi/explorer`).
 */
const quiet = {
	X_LOCAL_OBSERVABILITY: "false",
	X_LOCAL_EXPLORER: "false",
	WRANGLER_SEND_METRICS: "false",
	WRANGLER_HIDE_BANNER: "true",
	CI: "true",
	NO_COLOR: "1",
};

export type LocalServer = Server & {
	/** Stops the server and waits until it has ended. SIGKILL stops it like a crash. */
	stop: (signal?: "SIGTERM" | "SIGKILL") => Promise<void>;
	/** The server's output so far. */
	output: () => string;
	/** Resolves to its last output if the server ends by itself. */
	ended: Promise<string>;
};

type Running = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

function wrangler(args: string[]): Running {
	const child = spawn("wrangler", args, { cwd: project, env: { ...process.env, ...quiet }, detached: true });
	let output = "";
	const keep = (chunk: Buffer) => {
		output = (output + chunk.toString()).slice(-20_000);
	};
	child.stdout?.on("data", keep);
	child.stderr?.on("data", keep);
	const ended = new Promise<number | null>((resolve) => {
		child.on("error", (error) => {
			output += error.message;
			resolve(1);
		});
		child.on("close", (code, signal) => {
			if (signal) output += `\nended by ${signal}`;
			resolve(code);
		});
	});
	return { child, output: () => output, ended };
}

/** Applies all migrations to the local catalog. */
export async function migrate(state: string): Promise<void> {
	const { ended, output } = wrangler(["d1", "migrations", "apply", "DB", "--local", "--persist-to", state]);
	if ((await ended) !== 0) throw new Refused(`the local catalog cannot be migrated:\n${output()}`);
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.on("error", () => resolve(false));
		probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
	});
}

/** Ports below those that systems assign to connections, so that a free port stays free until it is used. */
const QUIET_PORTS = { from: 20_000, to: 32_000 };

/** The wanted port, or a free one for 0. Throws `Refused` if the port is in use. */
async function findPort(wanted: number): Promise<number> {
	if (wanted !== 0) {
		if (await isFree(wanted)) return wanted;
		throw new Refused(`port ${wanted} is taken; choose another with --port`);
	}
	const port = randomInt(QUIET_PORTS.from, QUIET_PORTS.to);
	return (await isFree(port)) ? port : findPort(0);
}

async function isHealthy(server: string): Promise<boolean> {
	const response = await fetch(new URL("/health", server)).catch(() => undefined);
	return response?.ok ?? false;
}

/** Only these names, so that a page of another site cannot reach this server under a name of its own. */
const OWN_HOSTS = "127.0.0.1,localhost";

/** Writes settings to a file that only its owner can read. Everybody on the machine can see command lines. */
async function settingsFile(settings: {
	[name: string]: string;
}): Promise<{ file: string; drop: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), "readback-settings-"));
	const file = join(folder, "settings.env");
	const lines = Object.entries(settings).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
	await writeFile(file, lines.join("\n"), { mode: 0o600 });
	return { file, drop: () => rm(folder, { recursive: true, force: true }) };
}

type Options = {
	port: number;
	state: string;
	vars: { [name: string]: string };
	/** The path of a wrangler.toml, if it is not the project's. */
	config?: string;
	/** Stops the server, also while it starts. */
	signal?: AbortSignal;
};

/**
 * Starts the real Worker on local D1 and Durable Objects with its data in `state`. Resolves once it responds. Throws
 * `Refused` with its output if it does not respond within a minute.
 */
export async function startLocalServer({
	port: wanted,
	state,
	vars,
	config,
	signal: ending,
}: Options): Promise<LocalServer> {
	const port = await findPort(wanted);
	const token = randomBytes(16).toString("hex");
	const settings = await settingsFile({ OWN_HOSTS, ...vars, NEWSROOM_TOKEN: token });
	// The port for debuggers is chosen by the system, because two servers that start together would choose the same one.
	const where = ["--ip", "127.0.0.1", "--port", String(port), "--inspector-port", "0", "--persist-to", state];
	const configured = config ? ["--config", config] : [];
	const { child, output, ended } = wrangler([
		"dev",
		...configured,
		...where,
		"--show-interactive-dev-session=false",
		"--env-file",
		settings.file,
	]);
	const server = `http://127.0.0.1:${port}`;
	let hasEnded = false;
	const last = ended.then(async () => {
		hasEnded = true;
		await settings.drop();
		return output();
	});
	const stop: LocalServer["stop"] = async (signal = "SIGTERM") => {
		// Wrangler runs workerd as a child process, so stop the whole process group.
		if (!hasEnded && child.pid !== undefined) process.kill(-child.pid, signal);
		await last;
	};
	ending?.addEventListener("abort", () => void stop());
	const giveUp = Date.now() + STARTS_WITHIN_MS;
	while (!(await isHealthy(server))) {
		if (hasEnded || Date.now() > giveUp) {
			await stop();
			if (ending?.aborted) throw new Refused("ended before it had started");
			throw new Refused(`the local server does not start:\n${output()}`);
		}
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
	return { server, token, stop, output, ended: last };
}
