import { describe, expect, it } from "vitest";
import { createApp } from "../../src/state/create-app.ts";
import { coveredSides, frameMeasures } from "../../src/ui/covered-sides.ts";
import { shortcuts } from "../../src/ui/shortcuts.ts";
import { closeTopmost, countUnaddressed, findTopmost } from "../../src/ui/topmost.ts";
import { shortcuts as words } from "../../src/words/shortcuts.ts";
import { anEvent, aSituation, aTable } from "../builders.ts";
import { createFakePorts } from "../state/fake-ports.ts";

function open(width = 1440, height = 900) {
  const situation = aSituation({ events: [anEvent({ id: "one" })] });
  const ports = createFakePorts();
  ports.surround({ width, height });
  return createApp({ situation, table: aTable(situation), issues: [] }, ports);
}

describe("the one list of keys", () => {
  it("gives no key two deeds in one place", () => {
    const seen = shortcuts.flatMap(({ place, keys }) => keys.map((key) => `${place} ${key}`));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("says in words what each does, and leaves no word without a key", () => {
    expect(new Set(shortcuts.map(({ id }) => id))).toEqual(new Set(Object.keys(words.deeds)));
  });

  it("acts only for the page; list, map and handles keep their own keys", () => {
    for (const { place, deed } of shortcuts) expect(deed !== undefined).toBe(place === "page");
  });
});

describe("what lies on top", () => {
  it("closes overlay, reader, card and sheet in this order, and then nothing", () => {
    const { state, actions } = open(390, 844);
    actions.sheetMoved("half");
    actions.eventSelected("one");
    actions.readerOpened();
    actions.overlayOpened("legend");
    const closed = [];
    for (let top = findTopmost(state); top !== null; top = findTopmost(state)) {
      closed.push(top);
      expect(closeTopmost(state, actions)).toBe(true);
    }
    expect(closed).toEqual(["overlay", "reader", "card", "sheet"]);
    expect(closeTopmost(state, actions)).toBe(false);
  });

  it("counts what no address holds: overlays everywhere, a raised sheet on a phone", () => {
    const { state, actions } = open(390, 844);
    expect(countUnaddressed(state)).toBe(0);
    actions.sheetMoved("full");
    actions.overlayOpened("about");
    expect(countUnaddressed(state)).toBe(2);
    actions.eventSelected("one");
    expect(countUnaddressed(state)).toBe(2);
  });
});

describe("the sides that panels cover", () => {
  it("follow panel and reader on a desk", () => {
    const { state, actions } = open();
    const { panelWidth, readerWidth, gap } = frameMeasures;
    expect(coveredSides(state, 180)).toMatchObject({ left: panelWidth + 2 * gap, right: gap, bottom: 204 });
    actions.panelToggled();
    actions.eventSelected("one");
    actions.readerOpened();
    expect(coveredSides(state, 180)).toMatchObject({ left: gap, right: readerWidth + 2 * gap });
  });

  it("follow the sheet on a phone", () => {
    const { state, actions } = open(390, 844);
    const peek = coveredSides(state, 144);
    expect(peek).toMatchObject({ left: 0, right: 0, bottom: 144 + frameMeasures.sheetPeekHeight });
    actions.sheetMoved("half");
    expect(coveredSides(state, 144).bottom).toBe(144 + 350);
  });

  it("always leave some of the map free", () => {
    for (const [width, height] of [
      [1440, 900],
      [720, 450],
      [720, 300],
      [390, 844],
      [320, 400],
      [320, 256],
    ] as const) {
      const { state, actions } = open(width, height);
      actions.sheetMoved("full");
      actions.eventSelected("one");
      actions.readerOpened();
      const { top, right, bottom, left } = coveredSides(state, 180);
      for (const side of [top, right, bottom, left]) expect(side).toBeGreaterThanOrEqual(0);
      expect(left + right, `${width}`).toBeLessThanOrEqual(width - 100);
      if (height >= 300) expect(top + bottom, `${height}`).toBeLessThanOrEqual(height - 100);
    }
  });
});
