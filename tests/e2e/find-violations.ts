import axe from "axe-core";
import type { Page } from "playwright";

/** What axe finds on the page as it is, in words that name the rule and the element. `rules`: these alone. */
export async function findViolations(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { run } = (window as unknown as { axe: typeof import("axe-core") }).axe;
    const { violations } = await run(document, {
      resultTypes: ["violations"],
      // What stands after "#" in our addresses is a view to show, not a place on the page to jump to.
      rules: { "skip-link": { enabled: false } },
      ...(only === null ? {} : { runOnly: { type: "rule" as const, values: [...only] } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  }, rules);
}
