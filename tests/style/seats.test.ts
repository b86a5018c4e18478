import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SituationEvent } from "../../src/model/event.ts";
import type { EventTable } from "../../src/model/event-table.ts";
import type { Place, Situation } from "../../src/model/situation.ts";
import { mostJoined, worldSizePx } from "../../src/style/seat-joining.ts";
import { largestSpiralPx, seatPitchPx, spiralSeats } from "../../src/style/seat-spiral.ts";
import { stackColumns, stackSeats } from "../../src/style/seat-stack.ts";
import { createSeatPlan, type SeatGroup, type Seats, zoomStep } from "../../src/style/seats.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";

interface Seated {
  readonly situation: Situation;
  readonly table: EventTable;
  at(zoom: number): Seats;
}

function seated(places: readonly Place[], events: readonly SituationEvent[]): Seated {
  const situation = aSituation({ places, events });
  const table = aTable(situation);
  const plan = createSeatPlan(table, situation);
  return { situation, table, at: (zoom) => plan.at(zoom) };
}

/** `count` events at a place, one a day. */
function eventsAt(placeId: string, count: number, change: Partial<SituationEvent> = {}): SituationEvent[] {
  return Array.from({ length: count }, (_, day) =>
    anEvent({
      id: `${placeId}-${change.placePrecision ?? ""}-${day}`,
      placeId,
      date: new Date(Date.UTC(2018, 0, 1 + day)).toISOString().slice(0, 10),
      ...change,
    }),
  );
}

function pairsOf(seats: Int16Array): [number, number][] {
  return Array.from({ length: seats.length / 2 }, (_, seat) => [seats[seat * 2]!, seats[seat * 2 + 1]!]);
}

function closestPair(points: readonly (readonly [number, number])[]): number {
  let closest = Number.POSITIVE_INFINITY;
  for (const [index, a] of points.entries()) {
    for (const b of points.slice(index + 1))
      closest = Math.min(closest, Math.hypot(a[0] - b[0], a[1] - b[1]));
  }
  return closest;
}

/** On the map's plane at a zoom, in pixels, the short way around the world. */
function apart(a: SeatGroup, b: SeatGroup, zoom: number): number {
  const world = worldSizePx(zoom);
  const dx = (Math.abs(a.x - b.x) / 2 ** 32) * world;
  return Math.hypot(Math.min(dx, world - dx), ((a.y - b.y) / 2 ** 32) * world);
}

describe("a sunflower", () => {
  it("of one sits exactly on its point", () => {
    expect([...spiralSeats(1)]).toEqual([0, 0]);
    expect(spiralSeats(0)).toHaveLength(0);
  });

  it.each([2, 3, 5, 9, 20, 60, 120])("of %i keeps its marks apart", (count) => {
    expect(closestPair(pairsOf(spiralSeats(count)))).toBeGreaterThanOrEqual(seatPitchPx - 1.5);
  });

  it("is centred on its point, oldest innermost", () => {
    for (const count of [2, 7, 40, 500]) {
      const seats = pairsOf(spiralSeats(count));
      for (const axis of [0, 1] as const) {
        const mean = seats.reduce((sum, seat) => sum + seat[axis], 0) / count;
        expect(Math.abs(mean)).toBeLessThan(0.6);
      }
      expect(Math.hypot(...seats[0]!)).toBeLessThanOrEqual(Math.hypot(...seats.at(-1)!));
    }
  });

  it("of any size stays within its bound, with no two marks at one spot up to a thousand", () => {
    for (const count of [500, 1000, 20_000]) {
      const seats = pairsOf(spiralSeats(count));
      expect(Math.max(...seats.map((seat) => Math.hypot(...seat)))).toBeLessThanOrEqual(largestSpiralPx + 2);
    }
    expect(new Set(pairsOf(spiralSeats(1000)).map(String)).size).toBe(1000);
  });
});

describe("a stack", () => {
  it("lies rather than stands, six or seven wide for what one country has", () => {
    expect([1, 4, 6, 7, 20, 24, 32].map(stackColumns)).toEqual([1, 4, 6, 6, 6, 6, 7]);
  });

  it("keeps its marks a pitch apart, in reading order about the point", () => {
    const seats = pairsOf(stackSeats(20));
    expect(closestPair(seats)).toBe(seatPitchPx);
    for (const [index, seat] of seats.entries()) {
      const next = seats[index + 1];
      if (next !== undefined) expect(next[1] * 1000 + next[0]).toBeGreaterThan(seat[1] * 1000 + seat[0]);
    }
    expect(Math.min(...seats.map(([x]) => x)) + Math.max(...seats.map(([x]) => x))).toBeLessThanOrEqual(1);
  });

  it("of five hundred stays within 400 pixels", () => {
    for (const [x, y] of pairsOf(stackSeats(500))) {
      expect(Math.abs(x)).toBeLessThanOrEqual(200);
      expect(Math.abs(y)).toBeLessThanOrEqual(200);
    }
  });
});

describe("groups", () => {
  const town = aPlace({ id: "town", position: [47, 40] });
  const village = aPlace({ id: "village", position: [47.2, 40] });
  const far = aPlace({ id: "far", position: [60, 40] });
  const land = aPlace({
    id: "land",
    precision: "country",
    kind: "country",
    position: [47, 40.5],
    stackAt: [50, 42],
  });

  it("join where sunflowers would overlap, named after the largest, and part as one zooms in", () => {
    const { at } = seated(
      [village, town, far],
      [...eventsAt("town", 3), ...eventsAt("village", 2), ...eventsAt("far", 1)],
    );
    expect(at(3).groups.map((group) => group.placeIds)).toEqual([["town", "village"], ["far"]]);
    expect(at(3).groups[0]).toMatchObject({ leadPlaceId: "town", position: [47, 40], count: 5 });
    expect(at(10).groups.map((group) => group.placeIds)).toEqual([["village"], ["town"], ["far"]]);
  });

  it("of places at one position never part, and the coarsest names them", () => {
    const embassy = aPlace({ id: "embassy", position: [47, 40], kind: "embassy" });
    const { at } = seated([embassy, town], [...eventsAt("town", 1), ...eventsAt("embassy", 4)]);
    for (const zoom of [2, 10, 22])
      expect(at(zoom).groups.map((group) => group.placeIds)).toEqual([["town", "embassy"]]);
  });

  it("are not made of places without events", () => {
    const { at } = seated([town, village], eventsAt("town", 1));
    expect(at(10).groups.map((group) => group.leadPlaceId)).toEqual(["town"]);
  });

  it("gather what is known only to the country in its stack, apart from what is known better", () => {
    const { at, table } = seated(
      [land],
      [
        ...eventsAt("land", 3, { placePrecision: "country" }),
        ...eventsAt("land", 2, { placePrecision: "region" }),
      ],
    );
    expect(at(5).groups.map(({ id, count, position }) => ({ id, count, position }))).toEqual([
      { id: "spiral:land", count: 2, position: [47, 40.5] },
      { id: "stack:land", count: 3, position: [50, 42] },
    ]);
    const stack = at(5).groups[1]!;
    expect(stack.x).toBe(table.x[stack.rows[0]!]);
    expect(stack.boxPx.right).toBeGreaterThan(stack.boxPx.bottom);
  });

  it("have a halo where the city is known, and none where the place is", () => {
    const { at } = seated(
      [town, far],
      [...eventsAt("town", 2, { placePrecision: "city" }), ...eventsAt("far", 2, { placePrecision: "site" })],
    );
    const [city, site] = at(8).groups;
    expect(city!.haloPx).toBeGreaterThan(city!.radiusPx);
    expect(site!.haloPx).toBe(0);
  });

  it("take the hue of the layer with the most events", () => {
    const { at } = seated(
      [town],
      [...eventsAt("town", 2), ...eventsAt("town", 3, { layerId: "second", placePrecision: "site" })],
    );
    expect(at(5).groups[0]!.layer).toBe(1);
  });

  it("leave out what has no place", () => {
    const { at, table } = seated(
      [town],
      [...eventsAt("town", 1), anEvent({ id: "lost", placeId: null, placePrecision: "unknown" })],
    );
    expect(at(5).groupOfRow(table.rowOf("lost"))).toBe(-1);
    expect(at(5).groups).toHaveLength(1);
  });

  it("join over the antimeridian too", () => {
    const east = aPlace({ id: "east", position: [179.9, 0] });
    const west = aPlace({ id: "west", position: [-179.9, 0] });
    const { at } = seated([east, west], [...eventsAt("east", 2), ...eventsAt("west", 1)]);
    expect(at(4).groups.map((group) => group.placeIds)).toEqual([["east", "west"]]);
    expect(at(12).groups).toHaveLength(2);
  });

  it("are the very same object for all zooms that look the same", () => {
    const { at } = seated([town, far], [...eventsAt("town", 3), ...eventsAt("far", 1)]);
    expect(at(8)).toBe(at(8 + zoomStep * 0.9));
    expect(at(8)).toBe(at(14));
    expect(at(-3)).toBe(at(0));
  });
});

describe("seats", () => {
  const placeNumbers = fc.array(
    fc.record({
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -84, max: 84, noNaN: true }),
      near: fc.boolean(),
      count: fc.integer({ min: 0, max: 12 }),
    }),
    { minLength: 1, maxLength: 25 },
  );
  const anySituation = placeNumbers.map((numbers) => {
    const places = numbers.map(({ lng, lat, near }, index) =>
      aPlace({ id: `p${index}`, position: near ? [47 + lng / 60, 40 + lat / 60] : [lng, lat] }),
    );
    return seated(
      places,
      numbers.flatMap(({ count }, index) => eventsAt(`p${index}`, count)),
    );
  });
  const zooms = fc.double({ min: 0, max: 20, noNaN: true });

  it("hold every placed event once, whatever the zoom, and no two sunflowers overlap but in a crowd", () => {
    fc.assert(
      fc.property(anySituation, zooms, ({ table, at }, zoom) => {
        const { groups } = at(zoom);
        const rows = groups.flatMap((group) => [...group.rows]).sort((a, b) => a - b);
        expect(rows).toEqual(Array.from({ length: table.length }, (_, row) => row));
        if (table.length > mostJoined) return;
        for (const [index, a] of groups.entries()) {
          for (const b of groups.slice(index + 1)) {
            expect(apart(a, b, zoom)).toBeGreaterThanOrEqual(a.radiusPx + b.radiusPx - 0.01);
          }
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("lie within their group's circle, and rows know their group", () => {
    fc.assert(
      fc.property(anySituation, zooms, ({ at }, zoom) => {
        const { groups, offsets, groupOfRow } = at(zoom);
        for (const [index, group] of groups.entries()) {
          for (const row of group.rows) {
            expect(groupOfRow(row)).toBe(index);
            expect(Math.hypot(offsets[row * 2]!, offsets[row * 2 + 1]!)).toBeLessThanOrEqual(group.radiusPx);
          }
        }
      }),
      { seed: 8, numRuns: 40 },
    );
  });

  it("are taken oldest first, and an anchor is the lead's own point", () => {
    const places = [aPlace({ id: "a", position: [10, 10] }), aPlace({ id: "b", position: [10.01, 10] })];
    const { table, at } = seated(places, [...eventsAt("a", 4), ...eventsAt("b", 6)]);
    const { groups, anchors } = at(4);
    expect([...groups[0]!.rows]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const lead = table.placeIds.indexOf("b");
    expect(groups[0]!.leadPlaceId).toBe("b");
    for (const place of [0, 1])
      expect([anchors[place * 2], anchors[place * 2 + 1]]).toEqual([
        anchors[lead * 2],
        anchors[lead * 2 + 1],
      ]);
  });

  it("do not depend on the order in which a gazetteer lists equal places", () => {
    const places = [aPlace({ id: "a", position: [10, 10] }), aPlace({ id: "b", position: [10.01, 10] })];
    const events = [...eventsAt("a", 2), ...eventsAt("b", 3)];
    const one = seated(places, events).at(6);
    const other = seated([...places].reverse(), events).at(6);
    expect([...one.offsets]).toEqual([...other.offsets]);
    expect(one.groups[0]!.placeIds).toEqual(other.groups[0]!.placeIds);
  });

  it("of more places than could join stay at their places, as small as their neighbours make them", () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      aPlace({ id: `p${index}`, position: [47 + (index % 8) / 10, 40 + Math.floor(index / 8) / 10] }),
    );
    const { at } = seated(
      [...crowd, aPlace({ id: "far", position: [80, 40] })],
      [...crowd.flatMap(({ id }) => eventsAt(id, 10)), ...eventsAt("far", 3)],
    );
    const { groups, offsets } = at(6);
    expect(groups.map(({ placeIds }) => placeIds.length)).toEqual(groups.map(() => 1));
    for (const { leadPlaceId, radiusPx, rows } of groups) {
      if (leadPlaceId === "far") expect(radiusPx).toBeGreaterThan(seatPitchPx);
      else expect(radiusPx).toBe(seatPitchPx);
      for (const row of rows) {
        expect(Math.hypot(offsets[row * 2]!, offsets[row * 2 + 1]!)).toBeLessThanOrEqual(radiusPx);
      }
    }
    // Zoomed in, each has its room.
    for (const group of at(12).groups) expect(group.radiusPx).toBeGreaterThan(seatPitchPx);
  });

  it("of a great many at one place are not in order of time: a window is spread about the point", () => {
    const seats = pairsOf(spiralSeats(1000));
    for (const first of [0, 400, 900]) {
      const some = seats.slice(first, first + 100);
      for (const axis of [0, 1] as const) {
        const mean = some.reduce((sum, seat) => sum + seat[axis], 0) / some.length;
        expect(Math.abs(mean)).toBeLessThan(largestSpiralPx / 8);
      }
      const distances = some.map((seat) => Math.hypot(...seat));
      expect(Math.min(...distances)).toBeLessThan(largestSpiralPx / 3);
      expect(Math.max(...distances)).toBeGreaterThan(largestSpiralPx * 0.8);
    }
  });

  it("of five hundred events at one place are found at once and stay bounded", () => {
    const { at } = seated([aPlace()], eventsAt("town", 500));
    const [group] = at(6).groups;
    expect(group!.count).toBe(500);
    expect(group!.radiusPx).toBeLessThan(largestSpiralPx + seatPitchPx);
  });
});
