import axe from "axe-core";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { parseWindow } from "../../src/model/time-window.ts";
import { createApp } from "../../src/state/create-app.ts";
import type { App } from "../../src/state/types.ts";
import { AppContext } from "../../src/ui/app-context.ts";
import { CompareButton } from "../../src/ui/compare/compare-button.tsx";
import { ComparisonBar } from "../../src/ui/compare/comparison-bar.tsx";
import { Legend } from "../../src/ui/dialogs/legend.tsx";
import { EventList } from "../../src/ui/panel/event-list.tsx";
import { Timeline } from "../../src/ui/timeline/timeline.tsx";
import { anEvent, aSituation, aTable } from "../builders.ts";
import { createFakePorts, desktop } from "../state/fake-ports.ts";
import "../../src/ui/theme.css";

const situation = aSituation({
  opening: { t: "2018", mode: "window", camera: { center: [47, 40], zoom: 5 } },
  events: [
    anEvent({ id: "spring", title: "In spring", date: "2018-03-10" }),
    anEvent({ id: "over", title: "A span that ended", date: "2018-04-01/2018-09-30" }),
    anEvent({ id: "lasting", title: "A span that went on", date: "2017-05-01/2020-08-01" }),
    anEvent({ id: "next", title: "The next year", date: "2019-02-02", layerId: "second" }),
    anEvent({ id: "begun", title: "A span that began", date: "2019-02-02/2019-03-01", layerId: "second" }),
    anEvent({ id: "around", title: "Around the new year", date: "2018-12-31~" }),
    anEvent({ id: "later", title: "Much later", date: "2021-10-05" }),
  ],
});

let host: HTMLElement;
let app: App;

function open(hash = "", width = desktop.width): void {
  app = createApp(
    { situation, table: aTable(situation), issues: [] },
    createFakePorts(hash, { ...desktop, width }),
  );
  host = document.createElement("div");
  host.style.inlineSize = `${width}px`;
  document.body.append(host);
  act(() => {
    render(
      <AppContext.Provider value={app}>
        <CompareButton />
        <div style={{ blockSize: "420px", display: "flex" }}>
          <EventList />
        </div>
        <ComparisonBar />
        <Timeline />
        <Legend />
      </AppContext.Provider>,
      host,
    );
  });
}

afterEach(() => {
  render(null, host);
  host.remove();
  app.dispose();
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const bar = () => page.getByRole("region", { name: "Comparison", exact: true });
const sentence = () => host.querySelector(".comparison-sentence")?.textContent ?? "";
const spoken = () => host.querySelector(".timeline [role=status]")?.textContent ?? "";

/** The list as it is read: headings with what stands under them. */
function readList(): Record<string, readonly string[]> {
  const groups = [...host.querySelectorAll(".event-group")];
  return Object.fromEntries(
    groups.map((group) => [
      group.querySelector("h3")?.textContent ?? "",
      [...group.querySelectorAll(".event-row")].map((row) => {
        const tag = row.querySelector(".event-row-possible")?.textContent;
        const title = row.querySelector(".event-row-title")?.textContent?.replace(/, $/, "");
        return `${title}${tag === undefined || tag === null ? "" : ` (${tag})`}`;
      }),
    ]),
  );
}

describe("the button Compare", () => {
  beforeEach(() => open());

  it("begins a comparison with the year after, and takes it back", async () => {
    expect(bar().elements()).toHaveLength(0);
    expect(button("Compare").element().getAttribute("aria-pressed")).toBe("false");
    await userEvent.click(button("Compare"));
    expect(button("Compare").element().getAttribute("aria-pressed")).toBe("true");
    expect(bar().elements()).toHaveLength(1);
    expect((field("Window A").element() as HTMLInputElement).value).toBe("2018");
    expect((field("Window B").element() as HTMLInputElement).value).toBe("2019");
    await userEvent.click(button("Compare"));
    expect(bar().elements()).toHaveLength(0);
    expect(app.state.window.value).toEqual(parseWindow("2018"));
  });

  it("gets the focus back when the comparison is ended in the bar", async () => {
    await userEvent.click(button("Compare"));
    await userEvent.click(button("End comparison"));
    expect(bar().elements()).toHaveLength(0);
    expect(document.activeElement).toBe(button("Compare").element());
  });
});

describe("a comparison", () => {
  beforeEach(() => open("t=2018&vs=2019"));

  it("says in one sentence what it finds, to eye and ear", () => {
    const said = "2018 and 2019: only in 2018: 2; only in 2019: 2; in both: 1; uncertain: 1";
    expect(sentence()).toBe(said);
    expect(spoken()).toBe(said);
    expect(host.querySelector(".count-sentence")?.textContent).toMatch(/^6 events, 1 of them uncertain/);
  });

  it("lists the events by group, and says of spans alone what became of them", () => {
    expect(readList()).toEqual({
      "Only in 2018: 2": ["In spring", "A span that ended (ended)"],
      "Only in 2019: 2": ["The next year", "A span that began (began)"],
      "In both: 1": ["A span that went on (went on)"],
      "Uncertain: 1": ["Around the new year (uncertain)"],
    });
    const notes = [...host.querySelectorAll(".event-group-explained p")].map((note) => note.textContent);
    expect(notes[0]).toBe("Certainly in 2018, certainly not in 2019.");
    expect(new Set(notes).size).toBe(4);
  });

  it("marks each group in a way of its own, and as the legend does", () => {
    const lightOf = (element: Element | null | undefined) =>
      [...(element?.querySelectorAll("path") ?? [])].map((path) => path.getAttribute("d")).join(" | ");
    const inList = (title: string) =>
      lightOf([...host.querySelectorAll(".event-row")].find((row) => row.textContent?.includes(title)));
    const looks = ["In spring", "The next year", "A span that went on", "Around the new year"].map(inList);
    expect(new Set(looks).size).toBe(4);
    const legendRows = [...host.querySelectorAll(".legend .legend-row")];
    const inLegend = ["Only in A", "Only in B", "In both", "Uncertain"].map((name) => {
      const row = legendRows.find((one) => one.querySelector(".legend-name")?.textContent === name);
      return lightOf([...(row?.querySelectorAll(".mark") ?? [])][1]);
    });
    expect(inLegend).toEqual(looks);
  });

  it("swaps its windows", async () => {
    await userEvent.click(button("Swap A and B"));
    expect((field("Window A").element() as HTMLInputElement).value).toBe("2019");
    expect(sentence()).toBe("2019 and 2018: only in 2019: 2; only in 2018: 2; in both: 1; uncertain: 1");
  });

  it("takes either window as typed, in EDTF or as people write it", async () => {
    await userEvent.fill(field("Window B"), "2021");
    await userEvent.keyboard("{Enter}");
    expect(app.state.window.value).toEqual(parseWindow("2021"));
    await userEvent.fill(field("Window A"), "2018-03/2018-06");
    await userEvent.keyboard("{Enter}");
    expect(app.state.comparison.value).toEqual(parseWindow("2018-03/2018-06"));
    expect(sentence()).toMatch(/^March–June 2018 and 2021: only in March–June 2018: 3; only in 2021: 1;/);
    await userEvent.fill(field("Window A"), "3 July 2018");
    await userEvent.keyboard("{Enter}");
    expect(app.state.comparison.value).toEqual(parseWindow("2018-07-03"));
  });

  it("keeps its windows where what was typed cannot be read, and says so", async () => {
    await userEvent.fill(field("Window A"), "whenever");
    await userEvent.keyboard("{Enter}");
    expect(app.state.comparison.value).toEqual(parseWindow("2018"));
    expect(field("Window A").element().getAttribute("aria-invalid")).toBe("true");
    expect(bar().getByRole("alert").first().element().textContent).toContain("whenever");
  });

  it("moves B by the timeline's sliders and leaves A where it is", async () => {
    const end = page.getByRole("slider", { name: "Window end", exact: true });
    (end.element() as HTMLElement).focus();
    await userEvent.keyboard("{End}");
    expect(app.state.comparison.value).toEqual(parseWindow("2018"));
    expect(app.state.window.value.from).toBe(parseWindow("2019")!.from);
    expect(app.state.window.value.to).toBeGreaterThan(parseWindow("2020")!.to);
    expect(spoken()).toBe(sentence());
  });

  it("lists one group alone when its clause is pressed, and all again", async () => {
    const clause = bar().getByRole("button", { name: /^only in 2019/ });
    await userEvent.click(clause);
    expect(clause.element().getAttribute("aria-pressed")).toBe("true");
    expect(Object.keys(readList())).toEqual(["Only in 2019: 2"]);
    expect(host.querySelector(".event-list h2")?.textContent).toBe("2 of 6 events in A or B");
    await userEvent.click(clause);
    expect(Object.keys(readList())).toHaveLength(4);
  });

  it("is spoken anew once a deed has ended", async () => {
    const before = spoken();
    act(() => app.actions.comparisonMoved(parseWindow("2017")!, { settled: true }));
    expect(spoken()).not.toBe(before);
    expect(spoken()).toBe(sentence());
  });

  it("has nothing that axe finds wrong", async () => {
    const { violations } = await axe.run(host, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe("a comparison on a phone", () => {
  afterEach(() => page.viewport(desktop.width, desktop.height));

  it("says the same sentence, with short names for the eye and fingers' room", async () => {
    await page.viewport(390, 844);
    open("t=2018&vs=2019", 390);
    const heard = host.querySelector(".comparison-sentence")!.cloneNode(true) as HTMLElement;
    for (const hidden of heard.querySelectorAll("[aria-hidden=true]")) hidden.remove();
    expect(heard.textContent).toBe(
      "2018 and 2019: only in 2018: 2; only in 2019: 2; in both: 1; uncertain: 1",
    );
    for (const pressed of host.querySelectorAll<HTMLElement>(".comparison button, .comparison input")) {
      const { width, height } = pressed.getBoundingClientRect();
      expect(Math.min(width, height), pressed.outerHTML.slice(0, 80)).toBeGreaterThanOrEqual(44);
    }
    const { right } = host.querySelector(".comparison")!.getBoundingClientRect();
    for (const part of host.querySelectorAll(".comparison *"))
      if (!part.closest(".visually-hidden"))
        expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
  });
});
