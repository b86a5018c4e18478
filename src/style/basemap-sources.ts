import type { SourceSpecification } from "@maplibre/maplibre-gl-style-spec";
import { type SourceId, sourceIds } from "./layer-ids.ts";

/** No detail of the sources (1:10,000,000) is finer than this zoom; closer views enlarge its tiles. */
export const finestZoom = 8;

/** The corners of relief.webp, as relief.json states them (a test holds the two together). */
export const reliefCorners: Corners = [
  [25, 47],
  [66, 47],
  [66, 24],
  [25, 24],
];
type Corner = [lng: number, lat: number];
type Corners = [Corner, Corner, Corner, Corner];

/** Where a file of the situation's folder is, by its name ("basemap/lakes.geojson"); relative ones are resolved by the page. */
export type FileAddress = (name: string) => string;

type BasemapSourceId = Exclude<SourceId, "areas" | "arcs" | "arc-heads" | "places" | "groups" | "footprints">;

/**
 * The basemap's files as sources. The fine files fill a frame around the situation, and the world's files have a hole
 * there: both are drawn at every zoom. */
export function buildBasemapSources(fileAddress: FileAddress): Record<BasemapSourceId, SourceSpecification> {
  const file = (name: string) => fileAddress(`basemap/${name}`);
  const geojson = (name: string): SourceSpecification => ({
    type: "geojson",
    data: file(name),
    maxzoom: finestZoom,
  });
  return {
    [sourceIds.world]: geojson("world.geojson"),
    [sourceIds.worldBorders]: geojson("world-borders.geojson"),
    [sourceIds.countries]: geojson("countries.geojson"),
    [sourceIds.borders]: geojson("borders.geojson"),
    [sourceIds.provinces]: geojson("provinces.geojson"),
    [sourceIds.rivers]: geojson("rivers.geojson"),
    [sourceIds.lakes]: geojson("lakes.geojson"),
    // Labels are addressed by their gazetteer place, so that they can give way to an event place's own label.
    [sourceIds.labels]: {
      type: "geojson",
      data: file("labels.geojson"),
      maxzoom: finestZoom,
      promoteId: "place",
    },
    [sourceIds.relief]: { type: "image", url: file("relief.webp"), coordinates: reliefCorners },
  };
}
