import { beforeAll, describe, expect, it } from "vitest";
import { type Opened, openPage } from "./open-page.ts";
import { eventsRegion, expectCounts, mapRegion, readPage } from "./page-readings.ts";
import { expectIn, openingWindow, shipped } from "./shipped-situation.ts";

describe("The page as it opens", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage();
  });

  it("carries the situation's title, in the window and as the heading", async () => {
    const { page } = opened;
    expect(await page.title()).toBe(shipped.title);
    expect(await page.getByRole("banner").getByRole("heading", { level: 1 }).textContent()).toBe(
      shipped.title,
    );
  });

  it("has the landmarks by which assistive technology finds its way", async () => {
    const { page } = opened;
    for (const name of ["Layers and filters", "Events", "Map", "Timeline"]) {
      expect(await page.getByRole("region", { name, exact: true }).count(), name).toBe(1);
    }
    expect(await page.getByRole("banner").count()).toBe(1);
    expect(await page.getByRole("main").count()).toBe(1);
    // The drawing surface is not the region, and is not named like it.
    const surface = mapRegion(page).getByRole("application");
    expect(await surface.getAttribute("aria-label")).toContain("Arrow keys pan");
  });

  it("has a checked box for each layer, by the layer's own title", async () => {
    const boxes = opened.page.getByRole("region", { name: "Layers and filters" }).getByRole("checkbox");
    expect(await boxes.count()).toBe(5);
    for (const title of [
      "Talysh region",
      "Ganja",
      "Syrian deployment sites",
      "Iranian bases",
      "Regional context",
    ]) {
      expect(await opened.page.getByRole("checkbox", { name: title, exact: true }).isChecked(), title).toBe(
        true,
      );
    }
    expect((await readPage(opened.page)).layers).toEqual(shipped.layers.map(({ title }) => title));
  });

  it("counts at each layer the events that it has in the window", async () => {
    for (const { id, title } of shipped.layers) {
      const { total } = expectIn(openingWindow, (event) => event.layerId === id);
      const item = opened.page.locator("li.layer").filter({ hasText: title });
      expect(await item.first().textContent(), title).toContain(`${total} in the window`);
    }
  });

  it("draws as many marks and counts as many events as the data holds", async () => {
    await expectCounts(opened.page, expectIn(openingWindow));
  });

  it("lists every event of the window by date, title and place, and those without a date after them", async () => {
    const { list } = await readPage(opened.page);
    const { total } = expectIn(openingWindow);
    const undated = shipped.events.filter(({ when }) => when === null);
    expect(list).toHaveLength(total + undated.length);
    for (const { title } of shipped.events.filter(
      ({ when }) => when !== null && when.latestEnd > openingWindow.from,
    )) {
      expect(
        list.some((name) => name.includes(`, ${title}, `)),
        title,
      ).toBe(true);
    }
    expect(list).toContain("3 July 2018, Gunman wounds Ganja's mayor and a bodyguard, Ganja");
    const heading = eventsRegion(opened.page).getByRole("heading", { level: 2 });
    expect(await heading.textContent()).toBe(`${total} events in the window`);
  });

  it("has every control of the header, the map and the timeline by its name", async () => {
    const { page } = opened;
    for (const name of ["Share", "Legend", "More"])
      expect(await page.getByRole("banner").getByRole("button", { name, exact: true }).count(), name).toBe(1);
    for (const name of ["Zoom in", "Zoom out", "Home view"])
      expect(await page.getByRole("button", { name, exact: true }).count(), name).toBe(1);
    const timeline = page.getByRole("region", { name: "Timeline" });
    for (const name of [
      "Play",
      "Step back",
      "Step forward",
      "Previous event",
      "Next event",
      "Fit all",
      "Fit selection",
    ])
      expect(await timeline.getByRole("button", { name, exact: true }).count(), name).toBe(1);
    for (const name of ["Window start", "Window", "Window end"])
      expect(await timeline.getByRole("slider", { name, exact: true }).count(), name).toBe(1);
    for (const name of ["Time mode", "Speed"])
      expect(await timeline.getByRole("combobox", { name, exact: true }).count(), name).toBe(1);
    for (const name of ["From", "To"])
      expect(await timeline.getByRole("textbox", { name, exact: true }).count(), name).toBe(1);
    for (const name of [
      "Kind",
      "Claim",
      "Relevance",
      "Source reliability",
      "Information credibility",
      "Actor",
      "Source",
    ])
      expect(await page.getByRole("group", { name, exact: true }).count(), name).toBe(1);
    expect(await page.getByRole("searchbox", { name: "Search events", exact: true }).count()).toBe(1);
  });

  it("has no word of a problem where there is none, and nothing to complain of", async () => {
    await opened.page.getByRole("button", { name: "More", exact: true }).click();
    const menu = opened.page.getByRole("dialog", { name: "More" });
    for (const name of ["Theme", "Keyboard shortcuts", "About"])
      expect(await menu.getByRole("button", { name }).count(), name).toBe(1);
    expect(await menu.getByRole("combobox", { name: "Language" }).count()).toBe(1);
    expect(await menu.getByRole("button", { name: /problem/ }).count()).toBe(0);
    await opened.page.keyboard.press("Escape");
    expect(opened.complaints).toEqual([]);
  });
});
