import { DataFilterExtension, type DataFilterExtensionProps } from "@deck.gl/extensions";
import { ScatterplotLayer } from "@deck.gl/layers";
import { MapboxOverlay } from "@deck.gl/mapbox";
import type { EventRows } from "../../../src/model/event-table.ts";
import { dayMs, type TimeWindow } from "../../../src/model/instant.ts";
import type { Situation } from "../../../src/model/situation.ts";
import { firstDay } from "../generate-events.ts";
import { createBareMap, hues } from "./bare-map.ts";
import { contextOf, countCardBytes } from "./card-bytes.ts";
import { type Contender, casingPx, markRadiusPx, pickRadiusPx } from "./contender.ts";
import { pause, run } from "./run.ts";

/** deck.gl over the map, its data as typed arrays, which is the fastest that it takes. */
async function createDeckMap(situation: Situation): Promise<Contender> {
  const map = await createBareMap(situation);
  let rendered = () => {};
  const overlay = new MapboxOverlay({
    interleaved: false,
    useDevicePixels: 1,
    onAfterRender: () => rendered(),
    layers: [],
  });
  map.addControl(overlay);
  const canvas = await canvasOf(overlay);
  const cardBytes = countCardBytes(contextOf(canvas));
  const extension = new DataFilterExtension({ filterSize: 2, fp64: false });
  let data: DeckData | null = null;

  const show = ({ from, to }: TimeWindow): Promise<void> =>
    new Promise((resolve) => {
      rendered = () => {
        rendered = () => {};
        resolve();
      };
      const filterRange: DataFilterExtensionProps["filterRange"] = [
        [-1e6, toDays(to) - 0.5],
        [toDays(from) + 0.5, 1e6],
      ];
      overlay.setProps({
        layers: [
          new ScatterplotLayer({
            id: "events",
            data,
            radiusUnits: "pixels",
            getRadius: markRadiusPx,
            stroked: true,
            lineWidthUnits: "pixels",
            getLineWidth: casingPx,
            getLineColor: [244, 241, 234],
            pickable: true,
            extensions: [extension],
            filterRange,
          }),
        ],
      });
    });

  return {
    load(rows, { layers, places }, window) {
      data = toData(rows, layers, places);
      return show(window);
    },
    step: show,
    pick: (x, y) => (overlay.pickObject({ x, y, radius: pickRadiusPx }) === null ? 0 : 1),
    canvas: () => canvas,
    cardBytes,
  };
}

/** Made when its device is ready, which is some frames later. */
async function canvasOf(overlay: MapboxOverlay): Promise<HTMLCanvasElement> {
  for (let look = 0; look < 200; look++) {
    const canvas = overlay.getCanvas();
    if (canvas?.getContext("webgl2") != null) return canvas;
    await pause(20);
  }
  throw new Error("deck.gl made no canvas");
}

/** Days since the first, which a 32-bit float says exactly. */
function toDays(instant: number): number {
  return (instant - firstDay) / dayMs;
}

type DeckData = ReturnType<typeof toData>;

function toData(rows: EventRows, layers: Situation["layers"], places: Situation["places"]) {
  const position = new Float32Array(rows.length * 2);
  const filter = new Float32Array(rows.length * 2);
  const color = new Uint8Array(rows.length * 4);
  const colors = new Map(
    layers.map(({ id }, index) => {
      const value = Number.parseInt((hues[index] ?? "#000000").slice(1), 16);
      return [id, [value >> 16, (value >> 8) & 255, value & 255, 255]];
    }),
  );
  for (let index = 0; index < rows.length; index++) {
    const event = rows.at(index);
    const place = places.get(event?.placeId ?? "");
    if (event === undefined || place === undefined) continue;
    position.set(place.position, index * 2);
    filter[index * 2] = toDays(event.when?.earliestStart ?? 0);
    filter[index * 2 + 1] = toDays(event.when?.latestEnd ?? 0);
    color.set(colors.get(event.layerId) ?? [0, 0, 0, 255], index * 4);
  }
  return {
    length: rows.length,
    attributes: {
      getPosition: { value: position, size: 2 },
      getFilterValue: { value: filter, size: 2 },
      getFillColor: { value: color, size: 4 },
    },
  };
}

run(createDeckMap);
