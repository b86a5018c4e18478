import axe from "axe-core";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { button, day, type OpenedTimeline, openTimeline } from "./timeline-page.tsx";

let opened: OpenedTimeline;
const dialog = () => page.getByRole("dialog", { name: "Events as a table" });
const cells = (): string[][] =>
  [...opened.host.querySelectorAll(".event-table tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ""),
  );

beforeEach(async () => {
  opened = openTimeline();
  act(() =>
    opened.app.actions.windowMoved({ from: day("2017-06-01"), to: day("2018-07-01") }, { settled: true }),
  );
  await userEvent.click(button("Table"));
  await expect.element(dialog()).toBeVisible();
});
afterEach(() => opened.close());

describe("the events as a table", () => {
  it("has a row for each event of the window, with a heading for every column and row", () => {
    expect(
      page
        .getByRole("columnheader")
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(["Date", "Title", "Place", "Layer", "Claim", "Grade"]);
    expect(cells().map((row) => row.slice(0, 2))).toEqual([
      ["some time in 2017 (possibly in the window)", "Some time in a year"],
      ["1 March to 30 September 2018", "The lasting one"],
      ["5 May 2018", "Somewhere"],
    ]);
    expect(page.getByRole("rowheader").elements()).toHaveLength(3);
  });

  it("is copied whole, cells apart by tabs", async () => {
    await userEvent.click(button("Copy table"));
    await expect.poll(() => opened.ports.copied.length).toBe(1);
    const lines = opened.ports.copied[0]!.split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe("some time in 2017\tpossibly\tSome time in a year\tTown\tFirst\treported\tF6");
    await expect.poll(() => opened.app.state.notice.value?.code).toBe("table-copied");
  });

  it("closes with Escape", async () => {
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => opened.app.state.overlay.value).toBeNull();
    expect(opened.host.querySelector(".event-table")).toBeNull();
  });

  it("has nothing that axe objects to", async () => {
    const { violations } = await axe.run(opened.host);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
