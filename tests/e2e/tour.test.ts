import { describe, expect, it } from "vitest";
import { openPage, untilMapIsIdle } from "./open-page.ts";
import {
  card,
  eventsRegion,
  eventually,
  expectCounts,
  mapRegion,
  readerRegion,
  slider,
} from "./page-readings.ts";
import { expectIn, openingWindow } from "./shipped-situation.ts";

describe("A full tour", () => {
  it("makes no request to another origin, breaks no policy, and leaves no error", async () => {
    const requests: string[] = [];
    const { page, context, complaints } = await openPage({
      reducedMotion: false,
      prepare: async (fresh) => {
        fresh.on("request", (request) => requests.push(request.url()));
        await fresh.addInitScript(() => {
          addEventListener("securitypolicyviolation", (event) => {
            console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
          });
        });
      },
    });
    const { origin } = new URL(page.url());
    const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
    const pressEscape = () => page.keyboard.press("Escape");

    // The map: zoom, pan, languages with other scripts, both themes.
    await press("Zoom in");
    await press("Zoom out");
    await press("Home view");
    const surface = (await mapRegion(page).boundingBox())!;
    await page.mouse.move(surface.x + 700, surface.y + 300);
    await page.mouse.wheel(0, -600);
    await page.mouse.down();
    await page.mouse.move(surface.x + 800, surface.y + 350, { steps: 4 });
    await page.mouse.up();
    for (const language of ["az", "fa", "ar", "en"]) {
      await press("More");
      await page.getByRole("combobox", { name: "Language" }).selectOption(language);
      await pressEscape();
    }
    for (const theme of ["Dark", "Light"]) {
      await press("More");
      await page.getByRole("dialog", { name: "More" }).getByRole("button", { name: "Theme" }).click();
      await page.getByRole("radio", { name: theme, exact: true }).check();
      await pressEscape();
      await eventually(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe(
        theme.toLowerCase(),
      );
    }
    await untilMapIsIdle(page);

    // Everything that opens.
    await press("Legend");
    await page.getByRole("dialog", { name: "Legend" }).waitFor();
    await pressEscape();
    for (const name of ["Keyboard shortcuts", "About"]) {
      await press("More");
      await page.getByRole("dialog", { name: "More" }).getByRole("button", { name }).click();
      await page.getByRole("dialog", { name }).waitFor();
      await pressEscape();
      await eventually(() => page.getByRole("dialog", { name }).count()).toBe(0);
    }
    const title = "Gunman wounds Ganja's mayor and a bodyguard";
    await eventsRegion(page).getByRole("button", { name: title }).click();
    await card(page, title).getByRole("button", { name: "Read all" }).click();
    await readerRegion(page).waitFor();
    for (const [name, notice] of [
      ["Copy link", "Link copied"],
      ["Copy citation", "Citation copied"],
      ["Report an error", "Report copied"],
    ] as const) {
      await readerRegion(page).getByRole("button", { name, exact: true }).click();
      await page.getByText(notice).waitFor();
    }
    await readerRegion(page).getByRole("button", { name: "Later event" }).click();
    await eventually(() => readerRegion(page).locator("h2").first().textContent()).not.toBe(title);
    await press("Close reader");
    await pressEscape();

    // Narrowing, searching, time.
    await page.getByRole("group", { name: "Kind" }).getByRole("button", { name: "Kind" }).click();
    await page.getByRole("checkbox", { name: "Attack", exact: true }).check();
    await press("Clear filters");
    await page.getByRole("searchbox", { name: "Search events" }).fill("qom");
    await page.getByRole("searchbox", { name: "Search events" }).fill("");
    await press("By year");
    await press("Hide panel");
    await press("Show panel");
    await slider(page, "Window end").press("PageDown");
    await press("Play");
    await press("Pause");
    await press("Fit selection");
    await press("Fit all");
    await press("Share");
    await press("Copy link");
    await page.getByText("Link copied").first().waitFor();
    await page.keyboard.press("Escape");
    await page.goBack();
    await page.goForward();
    await page.evaluate(() => {
      location.hash = "";
    });
    await expectCounts(page, expectIn(openingWindow));
    await untilMapIsIdle(page);

    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);
});
