import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mapped, openCsv } from "../model/documents/opened-csv.ts";
import { waitUntil } from "../wait-until.ts";
import { type FramePage, openFrame } from "./frame-page.tsx";
import { frameSituation } from "./frame-situation.ts";

const csv = [
  "name,day,lng,lat,where,paper,web,type,dead,notes,odd",
  ...Array.from({ length: 30 }, (_, row) => {
    const notes = row === 0 ? `${"Long words of a witness. ".repeat(20)}End.` : `Words ${row}`;
    const web = row === 0 ? "https://example.org/a" : "javascript:alert(1)";
    const type = row < 20 ? "Battle" : "Riot";
    return `Row ${row + 1},2018-03-01,46,40,Ganja,A paper,${web},${type},${row},${notes},<b>bold</b> \u202eevil`;
  }),
].join("\n");

let shown: FramePage;
beforeEach(async () => {
  await page.viewport(1440, 900);
  shown = openFrame(frameSituation);
  const file = await openCsv(
    csv,
    mapped(
      {
        title: ["name"],
        start: ["day"],
        lng: ["lng"],
        lat: ["lat"],
        placeName: ["where"],
        source: ["paper"],
        link: ["web"],
      },
      { placePrecision: "city" },
    ),
  );
  const before = shown.app.state.table.value.length;
  shown.app.actions.documentOpened(file);
  await waitUntil(() => {
    shown.ports.pass(100);
    expect(shown.app.state.table.value.length).toBe(before + 30);
  });
});
afterEach(() => shown.close());

async function findFaults(): Promise<string[]> {
  const { violations } = await axe.run(shown.root, { resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("the filters by columns", () => {
  const choices = () => page.getByRole("region", { name: "Layers and filters" });

  it("show a list with counts for a column of few values, and narrow by it", async () => {
    await userEvent.click(choices().getByRole("button", { name: "type", exact: true }));
    const group = choices().getByRole("group", { name: "type", exact: true });
    await userEvent.click(group.getByRole("checkbox", { name: "Riot" }));
    await expect.element(group.getByRole("button", { name: "type 1 chosen" })).toBeVisible();
    await expect.element(group).toHaveTextContent("would leave 20 events");
    expect(shown.app.state.layerCounts.value.get("doc:0")).toBe(10);
    expect(await findFaults()).toEqual([]);
    await userEvent.click(choices().getByRole("button", { name: "Clear filters" }));
    expect(shown.app.state.layerCounts.value.get("doc:0")).toBe(30);
  });

  it("show bars and two fields for numbers, and a typed end narrows when it is complete", async () => {
    await userEvent.click(choices().getByRole("button", { name: "dead", exact: true }));
    const least = choices().getByRole("spinbutton", { name: "At least" });
    await userEvent.fill(least, "25");
    await userEvent.keyboard("{Tab}");
    await expect.element(choices().getByRole("button", { name: "dead at least 25" })).toBeVisible();
    expect(shown.app.state.layerCounts.value.get("doc:0")).toBe(5);
    expect(await findFaults()).toEqual([]);
    await userEvent.click(choices().getByRole("button", { name: "Show all", exact: true }));
    expect(shown.app.state.columnFilters.value.size).toBe(0);
  });

  it("narrow to the numbers that one drags over", async () => {
    await userEvent.click(choices().getByRole("button", { name: "dead", exact: true }));
    await expect.element(choices().getByText("At most")).toBeVisible();
    const bars = shown.root.querySelector<HTMLElement>(".range-bars");
    if (bars === null) throw new Error("no bars");
    const { left, top, width } = bars.getBoundingClientRect();
    const point = (type: string, share: number) =>
      bars.dispatchEvent(
        new PointerEvent(type, {
          clientX: left + width * share,
          clientY: top + 5,
          pointerId: 1,
          bubbles: true,
        }),
      );
    bars.setPointerCapture = () => {};
    point("pointerdown", 0.51);
    point("pointermove", 0.99);
    point("pointerup", 0.99);
    const filter = shown.app.state.columnFilters.value.get("dead");
    expect(filter).toEqual({ type: "range", from: 15, to: 29 });
    expect(shown.app.state.layerCounts.value.get("doc:0")).toBe(15);
  });

  it("can be had for any column of the file", async () => {
    await userEvent.click(choices().getByRole("button", { name: "More columns…" }));
    await userEvent.click(choices().getByRole("checkbox", { name: "notes" }));
    await userEvent.click(choices().getByRole("button", { name: "notes", exact: true }));
    await expect.element(choices().getByRole("searchbox", { name: "Find in notes" })).toBeVisible();
    expect(await findFaults()).toEqual([]);
  });

  it("say that a link's filter finds no column, and go on request", async () => {
    shown.app.actions.columnValueToggled("gone", "x");
    await expect.element(choices()).toHaveTextContent("No open file has this column: it narrows nothing.");
    await userEvent.click(choices().getByRole("button", { name: "Remove: gone: x" }));
    expect(shown.app.state.columnFilters.value.size).toBe(0);
  });
});

describe("the card of an opened row", () => {
  const list = () => page.getByRole("region", { name: "Events" });
  const reader = () => page.getByRole("region", { name: "Reader" });

  it("says in full what the file says and nothing that it does not", async () => {
    shown.app.actions.eventSelected("doc:1");
    shown.app.actions.readerOpened();
    await expect.element(reader()).toHaveTextContent("Row 1 of events.csv");
    await expect.element(reader()).toHaveTextContent("1 March 2018 · Ganja, to the city");
    await expect.element(reader()).not.toHaveTextContent("reported");
    await expect.element(reader()).not.toHaveTextContent("How sure");
    // Text is text, and what would turn it round is gone.
    await expect.element(reader()).toHaveTextContent("<b>bold</b> evil");
    expect(shown.root.querySelector(".row-cells b")).toBeNull();
    const links = reader().getByRole("link").elements();
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["https://example.org/a"]);
    await expect.element(list()).toBeVisible();
  });

  it("folds long text, and opens it on request", async () => {
    shown.app.actions.eventSelected("doc:1");
    shown.app.actions.readerOpened();
    await expect.element(reader()).not.toHaveTextContent("End.");
    await userEvent.click(reader().getByRole("button", { name: "more" }));
    await expect.element(reader()).toHaveTextContent("End.");
    expect(await findFaults()).toEqual([]);
  });

  it("shows an address that leads nowhere safe as text", async () => {
    shown.app.actions.eventSelected("doc:2");
    shown.app.actions.readerOpened();
    await expect.element(reader()).toHaveTextContent("javascript:alert(1)");
    expect(reader().getByRole("link").elements()).toEqual([]);
  });
});

describe("a list of more events than are held at once", () => {
  const mostHeld = 10_000;

  it("is gone through stretch by stretch, by keys to its very end and by buttons, and tells where one is", async () => {
    const many = Array.from({ length: 10_500 }, (_, row) => `Row ${row + 1},2018-03-01,46,40`);
    const file = await openCsv(
      ["name,day,lng,lat", ...many].join("\n"),
      mapped({ title: ["name"], start: ["day"], lng: ["lng"], lat: ["lat"] }, { placePrecision: "city" }),
    );
    shown.app.actions.documentOpened(file);
    await waitUntil(() => {
      shown.ports.pass(100);
      expect(shown.app.state.table.value.length).toBeGreaterThan(mostHeld);
    });
    const list = page.getByRole("region", { name: "Events", exact: true });
    const focused = () => Number(document.activeElement?.closest("li")?.getAttribute("aria-posinset"));

    const anyRow = () => list.element().querySelector<HTMLElement>(".event-list-virtual [data-row]");
    await expect.poll(anyRow).not.toBeNull();
    const all = Number(anyRow()?.closest("li")?.getAttribute("aria-setsize"));
    expect(all).toBeGreaterThan(mostHeld);
    anyRow()?.focus();
    await userEvent.keyboard("{End}");
    await expect.poll(focused).toBe(all);
    await expect.element(list.getByRole("button", { name: /^Show the 10.000 before$/ })).toBeInTheDocument();

    await userEvent.keyboard("{Home}");
    await expect.poll(focused).toBe(1);
    const next = list.getByRole("button", { name: /^Show the next/ });
    await expect.element(next).toBeInTheDocument();
    await userEvent.click(next);
    await expect.poll(focused).toBe(mostHeld + 1);
    expect(list.element().textContent).toMatch(/10.001 to 10.\d+ of 10.\d+/);
    await userEvent.click(list.getByRole("button", { name: /^Show the 10.000 before$/ }));
    await expect.poll(focused).toBe(mostHeld);
    expect(await findFaults()).toEqual([]);
  });
});
