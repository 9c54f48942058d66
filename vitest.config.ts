import { mkdirSync } from "node:fs";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// The Worker serves what `npm run build` has made; its folder must be there in any case.
mkdirSync("dist/public", { recursive: true });

/** Files of a worker share its modules and its browser. Tests leave both as they found them. */
const shared = { environment: "node", isolate: false } as const;

/** Against what hangs, not against a slow machine: nothing here is measured in seconds. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
	test: {
		reporters: ["default", "./tests/summary.ts"],
		// Most of the time is spent waiting for browsers and servers, not for a processor.
		maxWorkers: 2,
		projects: [
			{
				test: {
					name: "node",
					...patience,
					...shared,
					include: ["tests/{contract,report,widget,lint,cli,faults,house,studio}/**/*.test.ts"],
				},
			},
			{
				plugins: [
					cloudflareTest(async () => ({
						wrangler: { configPath: "./wrangler.toml" },
						miniflare: {
							bindings: {
								TEST_MIGRATIONS: await readD1Migrations("migrations"),
								NEWSROOM_TOKEN: "test-token",
								STATS_MINIMUM: "1",
								STATS_STEP: "1",
								CHECKPOINT_ROWS: "4",
							},
						},
					})),
				],
				test: {
					name: "worker",
					...patience,
					isolate: false,
					include: ["tests/worker/**/*.test.ts"],
					setupFiles: ["tests/worker/lib/migrate.ts"],
				},
			},
			{
				test: {
					name: "browser",
					...patience,
					...shared,
					include: ["tests/browser/**/*.test.ts"],
					globalSetup: ["tests/browser/setup.ts"],
				},
			},
		],
	},
});
