import type { MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent, PointLike } from "maplibre-gl";
import type { EventTable } from "../model/event-table.ts";
import { noPlace } from "../model/event-table.ts";
import { densitySpotPx } from "../style/density-ramp.ts";
import type { LayerId } from "../style/layer-ids.ts";
import type { OverlayState } from "../style/overlay-layers.ts";
import type { EventLayer } from "./event-layer/index.ts";
import type { Hit, MapListeners } from "./port.ts";

const reachPx = { mouse: 9, touch: 22 } as const;
const arcReachPx = { mouse: 5, touch: 12 } as const;

const labelLayers: LayerId[] = ["group-label", "place-label"];
const arcLayers: LayerId[] = ["arc-line", "arc-line-alleged"];
const areaLayers: LayerId[] = ["area-hatch"];

export type PointerMap = Pick<
  MapLibreMap,
  | "on"
  | "off"
  | "getCanvas"
  | "getCanvasContainer"
  | "getLayer"
  | "getZoom"
  | "isMoving"
  | "queryRenderedFeatures"
  | "unproject"
>;

interface Surroundings {
  readonly listeners: Pick<MapListeners, "pressed" | "hovered">;
  table(): EventTable | null;
}

/** Tells what pointer and finger meet: the nearest mark, else a place by its group or label, else an arc, else an area. */
export function createPointer(
  map: PointerMap,
  events: Pick<EventLayer, "pick" | "groupAt" | "isCrowdAt">,
  { listeners, table }: Surroundings,
): { destroy(): void } {
  let isTouch = false;
  let frame = 0;
  let hoveredRow = -1;
  let lastMove: MapMouseEvent | null = null;

  function find(
    layers: readonly LayerId[],
    geometry: PointLike | [PointLike, PointLike],
  ): MapGeoJSONFeature[] {
    const present = layers.filter((id) => map.getLayer(id) !== undefined);
    return present.length === 0 ? [] : map.queryRenderedFeatures(geometry, { layers: present });
  }

  function hitAt({ x, y }: { readonly x: number; readonly y: number }): Hit | null {
    const rows = events.pick({ x, y }, isTouch ? reachPx.touch : reachPx.mouse);
    const nearest = rows[0];
    if (nearest !== undefined) {
      const isUnclear = isTouch && rows.length > 1;
      const placeId = isUnclear ? placeOf(nearest) : null;
      if (isUnclear && placeId === null) return toSpot({ x, y }, reachPx.touch);
      return placeId === null ? { type: "event", row: nearest } : { type: "place", id: placeId };
    }
    const group = events.groupAt({ x, y });
    if (group !== null) return { type: "place", id: group.leadPlaceId };

    const label = find(labelLayers, [x, y])[0];
    const labelled: unknown = label?.properties["placeId"] ?? label?.properties["id"];
    const isSeen = label !== undefined && (label.properties["kind"] !== "stack" || stateOf(label).active);
    if (isSeen && typeof labelled === "string") return { type: "place", id: labelled };

    const reach = arcReachPx[isTouch ? "touch" : "mouse"];
    const around: [PointLike, PointLike] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    const arc = find(arcLayers, around).find((feature) => stateOf(feature).active);
    if (arc !== undefined) return toHit(arc);
    if (events.isCrowdAt({ x, y }, densitySpotPx)) return toSpot({ x, y }, densitySpotPx);
    const area = find(areaLayers, [x, y]).find((feature) => {
      const { active, on, focused } = stateOf(feature);
      return active || focused || (on && feature.properties["base"] === true);
    });
    return area === undefined ? null : toHit(area);
  }

  /** The place whose list a finger opens that cannot tell several marks apart. */
  function placeOf(row: number): string | null {
    const events = table();
    const index = events?.place[row] ?? noPlace;
    return index === noPlace ? null : (events?.placeIds[index] ?? null);
  }

  function toSpot({ x, y }: { readonly x: number; readonly y: number }, px: number): Hit {
    const { lng, lat } = map.unproject([x, y]).wrap();
    const kilometersPerPx = (40_075 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
    return { type: "spot", circle: { center: [lng, lat], kilometers: Math.max(px * kilometersPerPx, 0.1) } };
  }

  function showCursor(hit: Hit | null): void {
    const canvas = map.getCanvas();
    // While one draws, everything is ground.
    if (canvas.style.cursor !== "crosshair") canvas.style.cursor = hit === null ? "" : "pointer";
  }

  function leave(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    lastMove = null;
    if (hoveredRow === -1) return;
    hoveredRow = -1;
    listeners.hovered(null);
  }

  function hover(): void {
    frame = 0;
    if (lastMove === null) return;
    // While the map moves under it the pointer points at nothing.
    const hit = map.isMoving() ? null : hitAt(lastMove.point);
    showCursor(hit);
    if (hit?.type !== "event") {
      if (hoveredRow !== -1) listeners.hovered(null);
      hoveredRow = -1;
      return;
    }
    hoveredRow = hit.row;
    listeners.hovered({ row: hit.row, at: { x: lastMove.point.x, y: lastMove.point.y } });
  }

  const down = (event: PointerEvent): void => {
    isTouch = event.pointerType === "touch";
  };
  const move = (event: MapMouseEvent): void => {
    if (isTouch) return;
    lastMove = event;
    if (frame === 0) frame = requestAnimationFrame(hover);
  };
  const press = (event: MapMouseEvent): void => {
    const { lng, lat } = event.lngLat;
    listeners.pressed(hitAt(event.point), [lng, lat]);
  };

  const container = map.getCanvasContainer();
  container.addEventListener("pointerdown", down, { capture: true });
  map.on("mousemove", move);
  map.on("mouseout", leave);
  map.on("dragstart", leave);
  map.on("click", press);
  return {
    destroy() {
      leave();
      container.removeEventListener("pointerdown", down, { capture: true });
      map.off("mousemove", move);
      map.off("mouseout", leave);
      map.off("dragstart", leave);
      map.off("click", press);
    },
  };
}

function stateOf(feature: MapGeoJSONFeature): Partial<OverlayState> {
  return feature.state;
}

/** Feature ids say what they are: "area:r-ganja", "disc:tartar", "link:qom-syria". */
function toHit(feature: MapGeoJSONFeature): Hit | null {
  const id = String(feature.properties["id"]);
  const end = id.indexOf(":");
  const rest = id.slice(end + 1);
  switch (id.slice(0, end)) {
    case "area":
      return { type: "area", id: rest };
    case "disc":
      return { type: "place", id: rest };
    case "link":
      return { type: "link", id: rest };
    default:
      return null;
  }
}
