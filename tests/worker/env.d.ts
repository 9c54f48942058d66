import type { D1Migration } from "@cloudflare/vitest-plugin";
import type { Env } from "../../src/env.ts";

declare global {
	namespace Cloudflare {
		interface Env extends ReadbackEnv {
			TEST_MIGRATIONS: D1Migration[];
		}
		interface GlobalProps {
			mainModule: typeof import("../../src/index.ts");
		}
	}
	interface ReadbackEnv extends Env {}
}
