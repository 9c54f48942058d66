import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

/** Closes a run with one plain line that machines read: so many passed, so many failed. */
class Summary implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
		const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
		for (const module of modules) for (const test of module.children.allTests()) count[test.result().state]++;
		// A module that does not load, or an error outside tests, is a failure of its own.
		const broken = modules.filter((module) => module.children.size === 0 && module.state() === "failed").length;
		const failed = count.failed + broken + errors.length + (reason === "interrupted" ? 1 : 0);
		const skipped = count.skipped + count.pending;
		process.on("exit", () => {
			console.log(`\n${count.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
		});
	}
}

export default Summary;
