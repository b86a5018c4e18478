import axe from "axe-core";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { dayMs } from "../../src/model/instant.ts";
import { createApp } from "../../src/state/create-app.ts";
import type { App } from "../../src/state/types.ts";
import { AppContext } from "../../src/ui/app-context.ts";
import { Timeline } from "../../src/ui/timeline/timeline.tsx";
import { aLayer, anEvent, aSituation, aTable } from "../builders.ts";
import { createFakePorts, desktop, type FakePorts } from "../state/fake-ports.ts";
import "../../src/ui/theme.css";

const day = (text: string): number => Date.parse(`${text}T00:00Z`);

const situation = aSituation({
  opening: { t: "2016-01-01/2019-12-31", mode: "window", camera: { center: [47, 40], zoom: 5 } },
  layers: [aLayer(), aLayer({ id: "second", title: "Second", color: "red" })],
  events: [
    anEvent({ id: "early", title: "The early one", date: "2016-07-03" }),
    anEvent({ id: "some-time", title: "Some time in a year", date: "2017" }),
    anEvent({ id: "late", title: "The late one", date: "2019-02-01", layerId: "second" }),
    anEvent({ id: "lasting", title: "The lasting one", date: "2018-03-01/2018-09-30", layerId: "second" }),
    anEvent({ id: "country", title: "Somewhere", date: "2018-05-05", placePrecision: "country" }),
    anEvent({ id: "undated", title: "At an unknown time", date: null }),
  ],
});

let host: HTMLElement;
let ports: FakePorts;
let app: App;

function open(width = desktop.width, hash = ""): void {
  ports = createFakePorts(hash, { ...desktop, width });
  app = createApp({ situation, table: aTable(situation), issues: [] }, ports);
  host = document.createElement("div");
  host.style.inlineSize = `${width}px`;
  document.body.append(host);
  act(() => {
    render(
      <AppContext.Provider value={app}>
        <Timeline />
      </AppContext.Provider>,
      host,
    );
  });
}

function close(): void {
  render(null, host);
  host.remove();
  app.dispose();
}

/** Two frames: one in which the chart measures itself or redraws, one after it. */
async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function chart(): HTMLElement {
  return host.querySelector<HTMLElement>(".timeline-chart")!;
}

function slider(name: string): HTMLElement {
  return page.getByRole("slider", { name, exact: true }).element() as HTMLElement;
}

/** CSS pixels from the chart's left of a day, by where the sliders of the whole axis stand. */
function xOf(text: string): number {
  const { from, to } = app.state.axis.value;
  const box = chart().getBoundingClientRect();
  const [start, end] = [134 + 14, box.width - 14];
  return start + ((day(text) - from) / (to - from)) * (end - start);
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await userEvent.dragAndDrop(chart(), chart(), { sourcePosition: from, targetPosition: to });
  await nextFrames();
}

const spoken = (): string => host.querySelector("[role=status]")?.textContent ?? "";

describe("the timeline", () => {
  beforeEach(() => open());
  afterEach(close);

  it("has the names that assistive technology relies on", () => {
    expect(page.getByRole("region", { name: "Timeline" }).elements()).toHaveLength(1);
    for (const name of ["Window start", "Window end", "Window"]) expect(slider(name)).toBeTruthy();
    for (const name of [
      "Play",
      "Step back",
      "Step forward",
      "Previous event",
      "Next event",
      "Fit all",
      "Fit selection",
    ]) {
      expect(page.getByRole("button", { name, exact: true }).elements(), name).toHaveLength(1);
    }
    for (const name of ["Time mode", "Speed"]) {
      expect(page.getByRole("combobox", { name, exact: true }).elements(), name).toHaveLength(1);
    }
    for (const name of ["From", "To"]) {
      expect(page.getByRole("textbox", { name, exact: true }).elements(), name).toHaveLength(1);
    }
  });

  it("says the ends as people do, with the last day included", () => {
    expect(slider("Window start").getAttribute("aria-valuetext")).toBe("1 January 2016");
    expect(slider("Window end").getAttribute("aria-valuetext")).toBe("31 December 2019");
    expect(slider("Window").getAttribute("aria-valuetext")).toBe("1 January 2016 to 31 December 2019");
    expect(page.getByRole("textbox", { name: "To" }).element()).toHaveProperty("value", "31 Dec 2019");
  });

  it("keeps every value between its bounds", () => {
    for (const name of ["Window start", "Window end", "Window"]) {
      const value = (which: string): number => Number(slider(name).getAttribute(`aria-value${which}`));
      expect(value("min")).toBeLessThanOrEqual(value("now"));
      expect(value("now")).toBeLessThanOrEqual(value("max"));
    }
  });

  it("moves a handle by one axis unit with an arrow and stops at the other one", async () => {
    slider("Window start").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(app.state.window.value.from).toBe(day("2016-02-01"));
    expect(slider("Window start").getAttribute("aria-valuetext")).toBe("1 February 2016");
    await userEvent.keyboard("{End}");
    expect(app.state.window.value.from).toBe(day("2019-12-31"));
    expect(app.state.window.value.to).toBe(day("2020-01-01"));
  });

  it("writes one entry of the address for a key, and Back undoes it", async () => {
    slider("Window start").focus();
    await userEvent.keyboard("{PageUp}");
    expect(ports.entries).toHaveLength(2);
    ports.goBack();
    expect(app.state.window.value.from).toBe(day("2016-01-01"));
  });

  it("moves a handle by mouse, with one entry of the address for the whole drag", async () => {
    const grip = slider("Window start").getBoundingClientRect();
    const box = chart().getBoundingClientRect();
    const at = { x: grip.left + grip.width / 2 - box.left, y: grip.top + grip.height / 2 - box.top };
    await drag(at, { x: at.x + xOf("2017-01-01") - xOf("2016-01-01"), y: at.y });
    expect(app.state.window.value).toEqual({ from: day("2017-01-01"), to: day("2020-01-01") });
    expect(ports.entries).toHaveLength(2);
  });

  it("swaps handles that a pointer pushes past each other, and the focus goes along", async () => {
    act(() => app.actions.windowMoved({ from: day("2017-01-01"), to: day("2018-01-01") }, { settled: true }));
    const grip = slider("Window start").getBoundingClientRect();
    const box = chart().getBoundingClientRect();
    const at = { x: grip.left + grip.width / 2 - box.left, y: grip.top + grip.height / 2 - box.top };
    await drag(at, { x: at.x + xOf("2019-01-01") - xOf("2017-01-01"), y: at.y });
    expect(app.state.window.value).toEqual({ from: day("2018-01-01"), to: day("2019-01-01") });
    expect(document.activeElement).toBe(slider("Window end"));
  });

  it("has nothing that axe objects to, at any size and in any mode", async () => {
    for (const mode of ["window", "until", "moment"] as const) {
      act(() => app.actions.modeChosen(mode));
      const { violations } = await axe.run(host);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  it("makes a new window of a drag over the empty histogram", async () => {
    await drag({ x: xOf("2017-03-02"), y: 6 }, { x: xOf("2018-06-29"), y: 8 });
    expect(app.state.window.value).toEqual({ from: day("2017-03-01"), to: day("2018-07-01") });
  });

  it("moves the band from the lanes inside it, and keeps it within time", async () => {
    act(() => app.actions.windowMoved({ from: day("2017-01-01"), to: day("2018-01-01") }, { settled: true }));
    await drag({ x: xOf("2017-06-01"), y: 100 }, { x: xOf("2018-06-01"), y: 100 });
    expect(app.state.window.value).toEqual({ from: day("2018-01-01"), to: day("2019-01-01") });
  });

  it("selects the mark under a press", async () => {
    const lanes = [60, 65, 70, 75, 80, 85, 90, 95, 100];
    for (const y of lanes) {
      await userEvent.click(chart(), { position: { x: xOf("2019-02-01") + 1, y } });
      if (app.state.selection.value !== null) break;
    }
    expect(app.state.selection.value).toEqual({ type: "event", id: "late" });
  });

  it("selects what a bar of the histogram counts", async () => {
    await userEvent.click(chart(), { position: { x: xOf("2016-07-03"), y: 30 } });
    expect(app.state.selection.value).toEqual({ type: "event", id: "early" });
  });

  it("fits everything on a double press of the ticks", async () => {
    act(() => app.actions.axisMoved({ from: day("2017-01-01"), to: day("2018-01-01") }, { settled: true }));
    const height = chart().clientHeight;
    await userEvent.dblClick(chart(), { position: { x: 600, y: height - 6 } });
    expect(app.state.axis.value).toEqual(app.state.extent.value);
  });

  it("zooms the axis about the pointer with the wheel", async () => {
    const box = chart().getBoundingClientRect();
    const x = xOf("2018-01-01");
    chart().dispatchEvent(
      new WheelEvent("wheel", {
        deltaY: -300,
        clientX: box.left + x,
        clientY: box.top + 20,
        cancelable: true,
        bubbles: true,
      }),
    );
    const { from, to } = app.state.axis.value;
    expect(to - from).toBeLessThan(day("2020-01-01") - day("2016-01-01"));
    // The event knows whole pixels only.
    expect(Math.abs(xOf("2018-01-01") - x)).toBeLessThan(1);
  });

  it("draws something where the histogram is, and no bar reaches its top edge", async () => {
    await nextFrames();
    const canvas = host.querySelector("canvas")!;
    const ratio = canvas.width / canvas.clientWidth;
    expect(ratio).toBeCloseTo(window.devicePixelRatio, 1);
    const context = canvas.getContext("2d")!;
    const x = Math.round(xOf("2016-07-05") * ratio);
    const column = context.getImageData(x, 0, 1, Math.round(40 * ratio)).data;
    // Green of the first layer: far more green than red.
    const isBar = (y: number): boolean => column[y * 4 + 1]! > column[y * 4]! + 60;
    const rows = Array.from({ length: Math.round(40 * ratio) }, (_, y) => y);
    expect(rows.some(isBar)).toBe(true);
    expect(isBar(0)).toBe(false);
  });
});

describe("the typed dates", () => {
  beforeEach(() => open());
  afterEach(close);

  const type = async (name: string, text: string): Promise<void> => {
    await userEvent.fill(page.getByRole("textbox", { name, exact: true }), text);
    await userEvent.keyboard("{Enter}");
  };

  it("take EDTF and people's words, and the last day is included", async () => {
    await type("From", "2018-07-03");
    await type("To", "4 July 2018");
    expect(app.state.window.value).toEqual({ from: day("2018-07-03"), to: day("2018-07-05") });
    expect(page.getByRole("textbox", { name: "To" }).element()).toHaveProperty("value", "4 Jul 2018");
  });

  it("take a coarse date by its own end", async () => {
    await type("From", "2017");
    await type("To", "2018-03");
    expect(app.state.window.value).toEqual({ from: day("2017-01-01"), to: day("2018-04-01") });
  });

  it("take an interval as both ends", async () => {
    await type("From", "2017-02/2017-03");
    expect(app.state.window.value).toEqual({ from: day("2017-02-01"), to: day("2017-04-01") });
  });

  it("keep what cannot be read, say so, and leave the window alone", async () => {
    const before = app.state.window.value;
    await type("To", "the day after");
    const field = page.getByRole("textbox", { name: "To" }).element() as HTMLInputElement;
    expect(field.value).toBe("the day after");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(
      page
        .getByRole("alert")
        .elements()
        .map((element) => element.textContent),
    ).toContainEqual(expect.stringContaining("the day after"));
    expect(app.state.window.value).toBe(before);
    await userEvent.keyboard("{Escape}");
    expect(field.value).toBe("31 Dec 2019");
  });

  it("begin a window of their own where the start lies after the end", async () => {
    await type("To", "2016-12-31");
    await type("From", "2018");
    expect(app.state.window.value).toEqual({ from: day("2018-01-01"), to: day("2019-01-01") });
  });
});

describe("the modes", () => {
  beforeEach(() => open());
  afterEach(close);

  it("until has one handle and one date", async () => {
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Time mode" }), "until");
    expect(
      page
        .getByRole("slider")
        .elements()
        .map((element) => element.getAttribute("aria-label")),
    ).toEqual(["Window end", "Time shown"]);
    expect(page.getByRole("textbox").elements()).toHaveLength(1);
    await userEvent.fill(page.getByRole("textbox", { name: "To" }), "2017");
    await userEvent.keyboard("{Enter}");
    expect(app.state.effectiveWindow.value).toEqual({ from: -Infinity, to: day("2018-01-01") });
  });

  it("moment is one day", async () => {
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Time mode" }), "moment");
    await userEvent.fill(page.getByRole("textbox", { name: "From" }), "2018-05-05");
    await userEvent.keyboard("{Enter}");
    const from = day("2018-05-05");
    expect(app.state.effectiveWindow.value).toEqual({ from, to: from + dayMs });
    expect(host.querySelectorAll(".window-slider")).toHaveLength(1);
    expect(slider("Window start").getAttribute("aria-valuetext")).toBe("5 May 2018");
  });
});

describe("the counting sentence", () => {
  beforeEach(() => open());
  afterEach(close);

  it("is said of the window, and each clause opens its list", async () => {
    const sentence = host.querySelector(".timeline-controls .count-sentence")!;
    expect(sentence.textContent).toBe("5 events; 1 placed only by country; 1 without a date");
    await userEvent.click(page.getByRole("button", { name: "1 without a date" }));
    expect(app.state.listPart.value).toBe("undated");
    act(() => app.actions.windowMoved({ from: day("2017-06-01"), to: day("2018-01-01") }, { settled: true }));
    expect(sentence.textContent).toBe("1 event, possible; 1 without a date");
  });

  it("is spoken once a drag has ended, not during it", () => {
    const before = spoken();
    expect(before).toContain("5 events");
    const grip = slider("Window end").getBoundingClientRect();
    const at = {
      clientX: grip.left + grip.width / 2,
      clientY: grip.top + grip.height / 2,
      pointerId: 1,
      bubbles: true,
    };
    const send = (type: string, by: number): void => {
      // A pointer that the browser does not know cannot be captured; what matters here is what is said.
      const target = slider("Window end");
      act(() => {
        target.dispatchEvent(
          new PointerEvent(type, { ...at, clientX: at.clientX + by, button: 0, pointerType: "mouse" }),
        );
      });
    };
    chart().setPointerCapture = () => {};
    send("pointerdown", 0);
    send("pointermove", -400);
    expect(app.state.counts.value.total).toBeLessThan(5);
    expect(spoken()).toBe(before);
    send("pointerup", -400);
    expect(spoken()).not.toBe(before);
  });

  it("is silent while time plays", () => {
    const before = spoken();
    act(() => app.actions.windowMoved({ from: day("2016-01-01"), to: day("2016-02-01") }, { settled: true }));
    const paused = spoken();
    expect(paused).not.toBe(before);
    act(() => {
      app.actions.played();
      ports.pass(20_000);
    });
    expect(app.state.playing.value).toBe(true);
    expect(spoken()).toBe(paused);
    act(() => app.actions.paused());
    expect(spoken()).not.toBe(paused);
  });
});

describe("the timeline on a phone", () => {
  beforeEach(async () => {
    await page.viewport(390, 844);
    open(390);
  });
  afterEach(async () => {
    close();
    await page.viewport(1440, 900);
  });

  it("shows play, dates and count, and keeps the rest one press away", async () => {
    for (const name of ["Play", "5 events"]) {
      expect(page.getByRole("button", { name, exact: true }).elements(), name).toHaveLength(1);
    }
    expect(page.getByRole("combobox", { name: "Time mode" }).elements()).toHaveLength(0);
    await userEvent.click(page.getByRole("button", { name: "Time controls" }));
    for (const name of ["Time mode", "Speed"]) {
      expect(page.getByRole("combobox", { name, exact: true }).elements(), name).toHaveLength(1);
    }
    for (const name of [
      "Step back",
      "Step forward",
      "Previous event",
      "Next event",
      "Fit all",
      "Fit selection",
      "Loop",
    ]) {
      expect(page.getByRole("button", { name, exact: true }).elements(), name).toHaveLength(1);
    }
  });

  it("has nothing that axe objects to, open", async () => {
    await userEvent.click(page.getByRole("button", { name: "Time controls" }));
    const { violations } = await axe.run(host);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it("is no wider than the screen, and its buttons are wide enough for a finger", () => {
    expect(host.scrollWidth).toBeLessThanOrEqual(390);
    for (const button of host.querySelectorAll(
      ".timeline-controls button:not(.count-clause), .timeline-controls input",
    )) {
      expect(button.getBoundingClientRect().height, button.outerHTML).toBeGreaterThanOrEqual(44);
    }
  });
});
