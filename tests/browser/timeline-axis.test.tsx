import axe from "axe-core";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { dayMs } from "../../src/model/instant.ts";
import { button, day, nextFrames, type OpenedTimeline, openTimeline, slider } from "./timeline-page.tsx";

let opened: OpenedTimeline;
const open = (hash = "", width?: number): void => {
  opened = openTimeline(width, hash);
};
const axis = () => opened.app.state.axis.value;
const lengthDays = () => (axis().to - axis().from) / dayMs;

/** A drag that stays held: the pointer is not let go. */
function hold(from: { x: number; y: number }, to: { x: number; y: number }): (type: string) => void {
  const box = opened.chart.getBoundingClientRect();
  opened.chart.setPointerCapture = () => {};
  const send = (type: string, { x, y }: { x: number; y: number }): void => {
    const where = { clientX: box.left + x, clientY: box.top + y, pointerId: 1, button: 0, bubbles: true };
    act(() => {
      opened.chart.dispatchEvent(new PointerEvent(type, { ...where, pointerType: "mouse" }));
    });
  };
  send("pointerdown", from);
  send("pointermove", to);
  return (type) => send(type, to);
}

describe("the axis by keys", () => {
  beforeEach(() => open("axis=2018&t=2018-03/2018-09"));
  afterEach(() => opened.close());

  it("zooms about the handle that has the focus", async () => {
    slider("Window start").focus();
    const x = opened.xOf("2018-03-01");
    await userEvent.keyboard("+");
    expect(lengthDays()).toBeCloseTo(365 / 1.6, 0);
    expect(Math.abs(opened.xOf("2018-03-01") - x)).toBeLessThan(4);
    await userEvent.keyboard("--");
    expect(lengthDays()).toBeGreaterThan(500);
    // The map's own zoom is asked for only elsewhere.
    expect(opened.app.state.cameraRequest.value).toBeNull();
  });

  it("pans with Shift and an arrow, and the handle stays where it is in time", async () => {
    slider("Window end").focus();
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    expect(axis().from).toBe(day("2018-01-01") + Math.round((365 * dayMs) / 4 / dayMs) * dayMs);
    expect(opened.app.state.window.value.to).toBe(day("2018-10-01"));
  });

  it("is moved on the overview, and says what is shown", async () => {
    slider("Time shown").focus();
    expect(slider("Time shown").getAttribute("aria-valuetext")).toBe("1 January to 31 December 2018");
    await userEvent.keyboard("{PageUp}");
    expect(slider("Time shown").getAttribute("aria-valuetext")).toBe("1 January to 31 December 2019");
    await userEvent.keyboard("{Home}");
    expect(axis().from).toBe(opened.app.state.extent.value.from);
    const value = (which: string): number => Number(slider("Time shown").getAttribute(`aria-value${which}`));
    expect(value("now")).toBe(value("min"));
    expect(value("max")).toBeGreaterThan(value("now"));
  });

  it("has buttons for those without a wheel", async () => {
    const before = lengthDays();
    await userEvent.click(button("Closer in time"));
    expect(lengthDays()).toBeLessThan(before);
    await userEvent.click(button("Wider in time"));
    expect(Math.abs(lengthDays() - before)).toBeLessThanOrEqual(1);
  });

  it("has nothing that axe objects to", async () => {
    const { violations } = await axe.run(opened.host);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe("the modes by keys", () => {
  beforeEach(() => open());
  afterEach(() => opened.close());

  it("are w, u and m, and a part of the address", async () => {
    button("Play").focus();
    for (const [key, mode] of [
      ["u", "until"],
      ["m", "moment"],
      ["w", "window"],
    ] as const) {
      await userEvent.keyboard(key);
      expect(opened.app.state.mode.value).toBe(mode);
      expect(opened.ports.entries.at(-1)).toBe(mode === "window" ? "" : `mode=${mode}`);
    }
  });
});

describe("the overview by mouse", () => {
  beforeEach(() => open("axis=2018&t=2018-03/2018-09"));
  afterEach(() => opened.close());
  const y = () => opened.chart.clientHeight - 4;

  it("brings the axis to what is pressed, and gives its slider the focus", async () => {
    await userEvent.click(opened.chart, { position: { x: opened.overviewXOf("2016-07-02"), y: y() } });
    expect((axis().from + axis().to) / 2 / dayMs).toBeCloseTo(day("2016-07-02") / dayMs, -1);
    expect(lengthDays()).toBe(365);
    expect(document.activeElement).toBe(slider("Time shown"));
  });

  it("is pulled along, and lengthened by its end", async () => {
    const drag = async (from: string, to: string): Promise<void> => {
      await userEvent.dragAndDrop(opened.chart, opened.chart, {
        sourcePosition: { x: opened.overviewXOf(from), y: y() },
        targetPosition: { x: opened.overviewXOf(to), y: y() },
      });
      await nextFrames();
    };
    await drag("2018-07-01", "2017-07-01");
    expect(Math.abs(axis().from - day("2017-01-01")) / dayMs).toBeLessThan(3);
    await drag("2018-01-01", "2019-01-01");
    expect(lengthDays()).toBeGreaterThan(725);
    expect(lengthDays()).toBeLessThan(735);
  });
});

describe("a drag", () => {
  beforeEach(() => open());
  afterEach(() => opened.close());

  it("is taken back by Escape, leaves no entry in the address, and closes nothing else", () => {
    act(() => opened.app.actions.overlayOpened("legend"));
    const before = opened.app.state.window.value;
    const let_ = hold({ x: opened.xOf("2016-03-01"), y: 6 }, { x: opened.xOf("2017-03-01"), y: 6 });
    expect(opened.app.state.window.value).not.toEqual(before);
    act(() => {
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }),
      );
    });
    expect(opened.app.state.window.value).toEqual(before);
    let_("pointerup");
    expect(opened.app.state.window.value).toEqual(before);
    expect(opened.app.state.overlay.value).toBe("legend");
    expect(opened.ports.entries).toEqual([""]);
  });

  it("says beside the hand what it draws", () => {
    const letGo = hold({ x: opened.xOf("2016-03-02"), y: 6 }, { x: opened.xOf("2017-02-27"), y: 6 });
    expect(opened.host.querySelector(".chart-tooltip")?.textContent).toBe("1 March 2016 to 28 February 2017");
    letGo("pointerup");
    expect(opened.host.querySelector(".chart-tooltip")).toBeNull();
  });
});

describe("a bar", () => {
  beforeEach(() => open());
  afterEach(() => opened.close());

  it("gives the window its span when it is pressed twice", async () => {
    await userEvent.dblClick(opened.chart, { position: { x: opened.xOf("2016-07-05"), y: 20 } });
    const { from, to } = opened.app.state.window.value;
    expect(from).toBeLessThanOrEqual(day("2016-07-03"));
    expect(to).toBeGreaterThan(day("2016-07-03"));
    expect((to - from) / dayMs).toBeLessThan(40);
  });

  it("brings the one handle of the other modes", async () => {
    act(() => opened.app.actions.modeChosen("until"));
    await userEvent.dblClick(opened.chart, { position: { x: opened.xOf("2016-07-05"), y: 20 } });
    const { to } = opened.app.state.effectiveWindow.value;
    expect(to).toBeGreaterThan(day("2016-07-03"));
    expect(to).toBeLessThan(day("2016-09-01"));
  });

  it("gathers what is earlier than the axis, and a press selects it", async () => {
    act(() =>
      opened.app.actions.axisMoved({ from: day("2018-01-01"), to: day("2020-01-01") }, { settled: true }),
    );
    await userEvent.click(opened.chart, { position: { x: 134 + 7, y: 20 } });
    expect(opened.app.state.selection.value).toEqual({ type: "event", id: "some-time" });
    await userEvent.click(opened.chart, { position: { x: 134 + 7, y: 12 } });
    expect(opened.app.state.selection.value?.type).toBe("event");
  });
});

describe("a held step", () => {
  beforeEach(() => open("t=2018-05&axis=2018"));
  afterEach(() => opened.close());
  const spoken = (): string => opened.host.querySelector("[role=status]")?.textContent ?? "";

  it("repeats while a key holds the button, speaks at its end, and is one entry of the address", () => {
    const step = button("Step forward");
    step.focus();
    const before = spoken();
    const key = (type: string, repeat: boolean): void => {
      act(() => {
        step.dispatchEvent(new KeyboardEvent(type, { key: " ", repeat, bubbles: true, cancelable: true }));
      });
    };
    key("keydown", false);
    for (let repetition = 0; repetition < 5; repetition++) key("keydown", true);
    expect(opened.app.state.window.value.from).toBe(day("2018-10-01"));
    expect(spoken()).toBe(before);
    key("keyup", false);
    expect(spoken()).not.toBe(before);
    opened.ports.pass(1000);
    expect(opened.ports.entries).toHaveLength(2);
  });

  it("repeats while a pointer holds it, and letting go is no step more", async () => {
    const step = button("Step back");
    const down = new PointerEvent("pointerdown", { button: 0, bubbles: true, pointerType: "mouse" });
    const from = () => opened.app.state.window.value.from;
    const start = from();
    step.dispatchEvent(down);
    await expect.poll(from, { timeout: 3000 }).toBeLessThan(day("2018-01-15"));
    step.dispatchEvent(new PointerEvent("pointerup", { button: 0, bubbles: true }));
    const end = from();
    step.click();
    expect(from()).toBe(end);
    expect(end).toBeLessThan(start);
    step.click();
    expect(from()).toBeLessThan(end);
  });
});
