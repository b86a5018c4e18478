import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Opened, openPage } from "./open-page.ts";
import { eventsRegion, eventually, expectCounts, goToHash, readMarks, readPage } from "./page-readings.ts";
import { expectIn, openingWindow, shipped } from "./shipped-situation.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openPage();
});

const field = () => opened.page.getByRole("searchbox", { name: "Search events" });
const group = (name: string) => opened.page.getByRole("group", { name, exact: true });

beforeEach(async () => {
  const { page } = opened;
  await goToHash(page, "off=ganja");
  await goToHash(page, "");
  await expectCounts(page, expectIn(openingWindow));
});

describe("Search", () => {
  it("finds Gəncə by Gence, marks the hits, and counts inside and outside the window", async () => {
    const { page } = opened;
    await field().fill("Gence");
    const heading = eventsRegion(page).getByRole("heading", { level: 2 });
    await eventually(() => heading.textContent()).toMatch(/^\d+ in the window, \d+ outside$/);
    const inGanja = shipped.events.filter(({ placeId }) => placeId === "ganja").map(({ title }) => title);
    const { list, marks } = await readPage(page);
    for (const title of inGanja)
      expect(
        list.some((name) => name.includes(title)),
        title,
      ).toBe(true);
    expect(list.length).toBeLessThan(shipped.events.length);
    expect(marks).toBeLessThan(expectIn(openingWindow).marks);
    await field().fill("ganja");
    await eventsRegion(page).locator("mark", { hasText: "Ganja" }).first().waitFor();
    await eventually(() => new URL(page.url()).hash).toBe("#q=ganja");
  });

  it("finds the group by its name in Persian letters", async () => {
    const { page } = opened;
    await field().fill("حسینیون");
    const withGroup = shipped.events.filter(({ participants }) =>
      participants.some((one) => one.id === "hoseyniyun"),
    );
    expect(withGroup.length).toBeGreaterThan(10);
    await eventually(async () => (await readPage(page)).list.length).toBeLessThan(
      expectIn(openingWindow).total,
    );
    const { list } = await readPage(page);
    for (const { title } of withGroup)
      expect(
        list.some((name) => name.includes(title)),
        title,
      ).toBe(true);
  });

  it("lists what lies outside the window apart, and a press on it shows its way in", async () => {
    const { page } = opened;
    await goToHash(page, "t=2024&q=mayor");
    const outside = eventsRegion(page)
      .getByRole("heading", { level: 3 })
      .filter({ hasText: "Outside the window" });
    await outside.waitFor();
    await eventsRegion(page).getByRole("button", { name: "Gunman wounds Ganja's mayor" }).click();
    await page.getByRole("button", { name: "outside the window: show its time" }).waitFor();
  });

  it("explains an empty list and clears the search by its own button", async () => {
    const { page } = opened;
    await field().fill("zzzz");
    await page.getByText("No event matches “zzzz”.").waitFor();
    await eventually(() => readMarks(page)).toBe(0);
    await eventsRegion(page).getByRole("button", { name: "Clear search" }).click();
    expect(await field().inputValue()).toBe("");
    await expectCounts(page, expectIn(openingWindow));
  });

  it("says how many are elsewhere in time where the window holds none, and shows all of time", async () => {
    const { page } = opened;
    await goToHash(page, "t=2012-05");
    await page.getByText(/No event .*lies in this window of time; \d+ outside it\./).waitFor();
    await page.getByRole("button", { name: "Show all of time" }).click();
    await eventually(async () => (await readPage(page)).list.length).toBe(shipped.events.length);
  });

  it("is emptied by Escape, which leaves everything else as it is", async () => {
    const { page } = opened;
    await goToHash(page, "sel=ev-2021-javan-interview&q=javan");
    await page.locator(".card").waitFor();
    await field().focus();
    await page.keyboard.press("Escape");
    await eventually(() => field().inputValue()).toBe("");
    expect(await page.locator(".card").count()).toBe(1);
  });
});

describe("Filters", () => {
  const facets = [
    ["Kind", "kind", "attack", (event: (typeof shipped.events)[number]) => event.kind === "attack"],
    [
      "Claim",
      "claim",
      "reported",
      (event: (typeof shipped.events)[number]) => event.claim.status === "reported",
    ],
    [
      "Relevance",
      "relevance",
      "context only",
      (event: (typeof shipped.events)[number]) => event.relevance === "context",
    ],
    [
      "Source reliability",
      "rel",
      "B: usually reliable",
      (event: (typeof shipped.events)[number]) => event.grade.reliability === "B",
    ],
    [
      "Information credibility",
      "cred",
      "2: probably true",
      (event: (typeof shipped.events)[number]) => event.grade.credibility === 2,
    ],
  ] as const;

  it.each(facets)("by %s leave exactly what each value's own number says", async (name, key, value, keep) => {
    const { page } = opened;
    await group(name).getByRole("button", { name }).click();
    const item = group(name)
      .getByRole("listitem")
      .filter({ has: page.getByRole("checkbox", { name: new RegExp(`^${value}$`, "i") }) });
    const expected = expectIn(openingWindow, keep);
    expect(await item.textContent()).toContain(`would leave ${expected.total} event`);
    await item.getByRole("checkbox").check();
    await expectCounts(page, expected);
    expect(new URL(page.url()).hash).toContain(`${key}=`);
    await page.getByRole("button", { name: "Clear filters" }).first().click();
    await expectCounts(page, expectIn(openingWindow));
    expect(new URL(page.url()).hash).toBe("");
    await group(name).getByRole("button", { name }).click();
  });

  it("by actor and by source can be found among many", async () => {
    const { page } = opened;
    await group("Source").getByRole("button", { name: "Source" }).click();
    const finder = page.getByRole("searchbox", { name: "Find in source" });
    await finder.fill("Hoseyniyun: The prospects");
    const value = group("Source").getByRole("checkbox");
    await eventually(() => value.count()).toBe(1);
    await value.check();
    await expectCounts(
      page,
      expectIn(openingWindow, ({ citations }) => citations.some(({ sourceId }) => sourceId === "mei-2023")),
    );
    await group("Actor").getByRole("button", { name: "Actor" }).click();
    expect(await group("Actor").getByRole("checkbox").count()).toBe(shipped.actors.size);
    await group("Actor").getByRole("button", { name: "Actor" }).click();
  });

  it("that leave nothing say so, and can be cleared from the empty list", async () => {
    const { page } = opened;
    await goToHash(page, "kind=attack&relevance=group&claim=denied");
    await page.getByText("No event passes the filters.").waitFor();
    await eventsRegion(page).getByRole("button", { name: "Clear filters" }).click();
    await expectCounts(page, expectIn(openingWindow));
    expect(opened.complaints).toEqual([]);
  });
});

describe("The parts of the counting sentence", () => {
  it.each([
    ["placed only by country", "placed only by country", 37],
    ["without a place", "without a place", 1],
    ["without a date", "without a date", 1],
  ])("open the list of the events %s", async (_, text, least) => {
    const { page } = opened;
    await page.getByRole("region", { name: "Timeline" }).getByRole("button", { name: text }).click();
    const heading = eventsRegion(page).getByRole("heading", { level: 2 });
    await eventually(() => heading.textContent()).toContain(text);
    const { list } = await readPage(page);
    expect(list.length).toBeGreaterThanOrEqual(least);
    expect((await heading.textContent()) ?? "").toMatch(new RegExp(`^${list.length} `));
    await eventsRegion(page).getByRole("button", { name: "Show all events" }).click();
    await eventually(() => heading.textContent()).toContain("in the window");
  });
});
