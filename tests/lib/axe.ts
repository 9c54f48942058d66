import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong, by rule and place, of so many of its tags or rules; absent: of all. */
export async function violationsOf(page: Page, only?: string[]): Promise<string[]> {
	// Evaluated by the browser's debugger, which no content security policy binds; once a page.
	await page.evaluate(`"axe" in window || (() => { ${axe.source} })()`);
	return page.evaluate(async (runOnly) => {
		const { violations } = await Reflect.get(window, "axe").run(document, runOnly ? { runOnly } : {});
		return violations.flatMap((rule: { id: string; nodes: { target: unknown; failureSummary: string }[] }) =>
			rule.nodes.map((node) => `${rule.id} at ${JSON.stringify(node.target)}: ${node.failureSummary}`),
		);
	}, only);
}
