import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { anEvent, aSituation } from "../builders.ts";
import { type FramePage, openFrame } from "./frame-page.tsx";
import { frameSituation } from "./frame-situation.ts";

let shown: FramePage;
beforeEach(async () => {
  await page.viewport(1440, 900);
  shown = openFrame(frameSituation);
});
afterEach(() => shown.close());

const choices = () => page.getByRole("region", { name: "Layers and filters" });
const list = () => page.getByRole("region", { name: "Events", exact: true });
const names = () => [...document.querySelectorAll(".event-row")].map((row) => row.textContent ?? "");
const marks = () =>
  Number(page.getByRole("region", { name: "Map", exact: true }).element().getAttribute("data-marks"));

describe("the layers", () => {
  it("are checkboxes by their own titles, described, with what they hold in the window", async () => {
    const box = choices().getByRole("checkbox", { name: "Northern towns", exact: true });
    await expect.element(box).toBeChecked();
    await expect.element(box).toHaveAccessibleDescription("What is reported of the northern towns.");
    await expect.element(choices().getByText("3 in the window")).toBeInTheDocument();
  });

  it("take their events and their marks with them when they are switched off, and give them back", async () => {
    const box = choices().getByRole("checkbox", { name: "Southern towns", exact: true });
    await expect.poll(marks).toBe(4);
    await userEvent.click(box);
    await expect
      .element(list().getByRole("heading", { level: 2 }))
      .toHaveTextContent("3 events in the window");
    await expect.poll(marks).toBe(2);
    await userEvent.click(box);
    await expect
      .element(list().getByRole("heading", { level: 2 }))
      .toHaveTextContent("5 events in the window");
    await expect.poll(marks).toBe(4);
  });
});

describe("the filters", () => {
  it("are groups by name, each value with what it would leave", async () => {
    for (const name of [
      "Kind",
      "Claim",
      "Relevance",
      "Source reliability",
      "Information credibility",
      "Actor",
      "Source",
    ]) {
      await expect.element(choices().getByRole("group", { name, exact: true })).toBeInTheDocument();
    }
    const claim = choices().getByRole("group", { name: "Claim", exact: true });
    await userEvent.click(claim.getByRole("button", { name: "Claim", exact: true }));
    await expect.element(claim.getByText("would leave 3 events")).toBeInTheDocument();
    await userEvent.click(claim.getByRole("checkbox", { name: "Alleged" }));
    await userEvent.click(claim.getByRole("checkbox", { name: "Confirmed" }));
    await expect
      .element(list().getByRole("heading", { level: 2 }))
      .toHaveTextContent("2 events in the window");
    await expect.element(claim.getByRole("button", { name: "Claim 2 chosen" })).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "Clear filters" }));
    await expect
      .element(list().getByRole("heading", { level: 2 }))
      .toHaveTextContent("5 events in the window");
    await expect.element(page.getByRole("button", { name: "Clear filters" })).not.toBeInTheDocument();
  });

  it("open one at a time", async () => {
    const opener = (name: string) => choices().getByRole("button", { name, exact: true });
    await userEvent.click(opener("Kind"));
    await userEvent.click(opener("Source"));
    await expect.element(opener("Kind")).toHaveAttribute("aria-expanded", "false");
    await expect.element(page.getByRole("checkbox", { name: "The Gazette" })).toBeVisible();
  });
});

describe("the list", () => {
  it("names its buttons by date, title and place, in time order, and the undated apart", async () => {
    await expect
      .element(list().getByRole("button", { name: "3 July 2018, Shots in the square, Town" }))
      .toBeVisible();
    await expect
      .element(list().getByRole("button", { name: /^2018 to 2019, An alleged plot, Land, place not given$/ }))
      .toBeVisible();
    await expect.element(list().getByRole("heading", { name: "1 without a date" })).toBeInTheDocument();
    expect(names().map((name) => name.split(", ")[1])).toEqual([
      "An alleged plot",
      "A statement from nowhere",
      "Shots in the square",
      "A march",
      "Perhaps a meeting",
      "A pamphlet",
    ]);
  });

  it("tells possible events apart by a word, not by looks alone", async () => {
    const possible = list().getByRole("button", { name: /Perhaps a meeting/ });
    await expect.element(possible).toHaveAccessibleDescription("possible");
    await expect
      .element(list().getByRole("button", { name: /A march/ }))
      .not.toHaveAccessibleDescription("possible");
  });

  it("says in which language names of places are", async () => {
    shown.app.actions.languageChosen("fa");
    await expect.element(list().getByText("شهر").first()).toHaveAttribute("lang", "fa");
  });

  it("selects by press, follows a selection made elsewhere, and points at what it hovers", async () => {
    await userEvent.click(list().getByRole("button", { name: /A march/ }));
    expect(shown.app.state.selection.value).toEqual({ type: "event", id: "march" });
    expect(shown.app.state.hover.value?.row).toBe(shown.app.state.selectedRow.value);
    shown.app.actions.eventSelected("plot");
    await expect
      .element(list().getByRole("button", { name: /An alleged plot/ }))
      .toHaveAttribute("aria-current", "true");
    await expect
      .element(list().getByRole("button", { name: /A march/ }))
      .toHaveAttribute("aria-current", "false");
  });

  it("is one stop of Tab, and arrows move in it", async () => {
    const stops = document.querySelectorAll('.event-row[tabindex="0"]');
    expect(stops).toHaveLength(1);
    (stops[0] as HTMLElement).focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("Shots in the square");
    await userEvent.keyboard("{End}");
    expect(document.activeElement?.textContent).toContain("A pamphlet");
    await userEvent.keyboard("{Home}");
    expect(document.activeElement?.textContent).toContain("An alleged plot");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("dialog", { name: "An alleged plot" })).toBeVisible();
  });

  it("stands under years when asked, and remembers it", async () => {
    const button = list().getByRole("button", { name: "By year" });
    await userEvent.click(button);
    await expect.element(button).toHaveAttribute("aria-pressed", "true");
    await expect.element(list().getByRole("heading", { name: "2018", level: 3 })).toBeInTheDocument();
    expect(shown.app.state.grouping.value).toBe("year");
  });

  it("shows only the part of the counting sentence that was chosen, and all again", async () => {
    shown.app.actions.listPartChosen("unplaced");
    await expect
      .element(list().getByRole("heading", { level: 2 }))
      .toHaveTextContent("1 event without a place");
    expect(names()).toHaveLength(1);
    await userEvent.click(list().getByRole("button", { name: "Show all events" }));
    expect(names()).toHaveLength(6);
  });
});

describe("a search", () => {
  const field = () => page.getByRole("searchbox", { name: "Search events" });

  it("counts inside and outside, lists both, and marks what it found", async () => {
    await userEvent.fill(field(), "march");
    await expect
      .element(list().getByRole("heading", { level: 2 }))
      .toHaveTextContent("1 in the window, 1 outside");
    await expect.element(list().getByRole("heading", { name: "Outside the window" })).toBeVisible();
    await expect.element(list().getByRole("button", { name: /An earlier march/ })).toBeVisible();
    expect([...document.querySelectorAll(".event-list mark")].map(({ textContent }) => textContent)).toEqual([
      "march",
      "march",
    ]);
  });

  it("that finds nothing says why, with a way back for each reason", async () => {
    await userEvent.fill(field(), "nothing of the kind");
    shown.app.actions.facetToggled("kind", "war");
    shown.app.actions.layerToggled("third");
    await expect
      .element(list())
      .toHaveTextContent(
        "No event of the layers shown matches “nothing of the kind” and passes the filters.",
      );
    await userEvent.click(list().getByRole("button", { name: "Clear search" }));
    await userEvent.click(list().getByRole("button", { name: "Clear filters" }));
    expect(names().length).toBeGreaterThan(0);
  });

  it("says so where only the window is empty, and leads to all of time", async () => {
    shown.app.actions.windowMoved(
      { from: Date.UTC(2014, 0, 1), to: Date.UTC(2014, 5, 1) },
      { settled: true },
    );
    await expect.element(list()).toHaveTextContent("No event lies in this window of time; 6 outside it.");
    await userEvent.click(list().getByRole("button", { name: "Show all of time" }));
    await expect
      .element(list().getByRole("heading", { level: 2 }))
      .toHaveTextContent("6 events in the window");
  });

  it("empties by Escape before anything else closes", async () => {
    shown.app.actions.eventSelected("march");
    await userEvent.fill(field(), "march");
    await userEvent.keyboard("{Escape}");
    await expect.element(field()).toHaveValue("");
    expect(shown.app.state.selection.value).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    expect(shown.app.state.selection.value).toBeNull();
  });
});

describe("a long list", () => {
  it("keeps only what is in sight in the document, says its whole length, and reaches its end by key", async () => {
    shown.close();
    const events = Array.from({ length: 1200 }, (_, index) =>
      anEvent({
        id: `event-${index}`,
        title: `Event ${index}`,
        date: index % 2 === 0 ? "2018-03-01" : "2018-04-01",
      }),
    );
    shown = openFrame(aSituation({ events }));
    await expect
      .element(list().getByRole("heading", { level: 2 }))
      .toHaveTextContent("1200 events in the window");
    await expect.poll(() => names().length).toBeGreaterThan(0);
    expect(names().length).toBeLessThan(60);
    const first = document.querySelector<HTMLElement>(".event-row");
    expect(first?.closest("li")?.getAttribute("aria-setsize")).toBe("1200");
    expect(first?.closest("li")?.getAttribute("aria-posinset")).toBe("1");
    first?.focus();
    await userEvent.keyboard("{End}");
    await expect
      .poll(() => document.activeElement?.closest("li")?.getAttribute("aria-posinset"), { timeout: 10_000 })
      .toBe("1200");
  });
});

it("breaks no rule of accessibility that axe knows, narrowed, searching or empty", async () => {
  const check = async () =>
    (await axe.run({ exclude: [[".timeline"]] }, axeOptions)).violations.map(({ id, nodes }) => [
      id,
      nodes[0]?.failureSummary,
      nodes[0]?.html,
    ]);
  expect(await check()).toEqual([]);
  await userEvent.click(choices().getByRole("button", { name: "Kind", exact: true }));
  shown.app.actions.facetToggled("kind", "attack");
  await userEvent.fill(page.getByRole("searchbox", { name: "Search events" }), "shots");
  expect(await check()).toEqual([]);
  shown.app.actions.searched("nothing");
  expect(await check()).toEqual([]);
});

const axeOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
};
