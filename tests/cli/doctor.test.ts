import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { examine, showHealth } from "../../cli/doctor.ts";
import { HEALTH_ROUTE } from "../../contract/health.ts";
import { serve } from "../lib/serve.ts";

const well = { part: "assets", ok: true, ms: 1 };
const bad = { part: "log write", ok: false, ms: 5000, message: "no answer within 5 s" };

async function examined(status: number, body: unknown): Promise<string> {
	const site = await serve((request, response) => {
		response.statusCode = request.url === HEALTH_ROUTE && request.headers.authorization === "Bearer t" ? status : 400;
		response.end(JSON.stringify(body));
	});
	try {
		return showHealth(await examine({ server: `http://127.0.0.1:${site.port}`, token: "t" }, undefined));
	} catch (error) {
		return error instanceof Error ? error.message : "";
	} finally {
		site.stop();
	}
}

describe("readback doctor", () => {
	it("prints each part with its state, time and fault, parts of newer servers too", async () => {
		expect(await examined(200, { ok: true, parts: [well, { ...well, part: "pictures" }] })).toBe(
			"ok      assets             1 ms\nok      pictures           1 ms",
		);
		const error = { code: "unavailable", message: "at least one part does not work" };
		expect(await examined(503, { ok: false, parts: [well, bad], error })).toBe(
			"ok      assets             1 ms\nFAILED  log write       5000 ms  no answer within 5 s",
		);
	});

	it("says what to do where even the token cannot be looked up, and where there is no such check", async () => {
		const refusal = (code: string) => ({ error: { code, message: "no" } });
		expect(await examined(503, refusal("unavailable"))).toContain("Use NEWSROOM_TOKEN");
		expect(await examined(404, refusal("not_found"))).toContain("no deep check");
		expect(await examined(401, refusal("unauthorized"))).toBe("no");
	});

	it("leaves with 1 where no server answers, and where the server is said to be behind a path", () => {
		const run = (server: string) =>
			spawnSync("node", ["cli/readback.ts", "doctor", "--server", server, "--token", "t"], { encoding: "utf8" });
		expect(run("http://127.0.0.1:9")).toMatchObject({
			status: 1,
			stderr: expect.stringContaining("no server answers"),
		});
		expect(run("https://paper.example/quiz")).toMatchObject({
			status: 1,
			stderr: expect.stringContaining("did you mean https://paper.example?"),
		});
	});
});
