import type { Map as MapLibreMap } from "maplibre-gl";
import { assertNever } from "../lib/assert-never.ts";
import type { Camera, Position } from "../model/situation.ts";
import type { CameraRequest } from "../state/types.ts";
import type { Box } from "./popup-side.ts";
import type { MapPadding } from "./port.ts";

/** The sources are 1:10,000,000: closer than this there is nothing more to see. */
export const zoomLimits = { minimum: 1.5, maximum: 10 } as const;

const flightMs = 700;
const stepMs = 250;
/** A position this near the edge of the free area counts as out of sight. */
const edgePx = 28;
/** Around bounds that are to be seen whole. */
const boundsPaddingPx = 48;

export type CameraMap = Pick<
  MapLibreMap,
  | "easeTo"
  | "flyTo"
  | "fitBounds"
  | "getCenter"
  | "getContainer"
  | "getZoom"
  | "getPadding"
  | "isMoving"
  | "jumpTo"
  | "off"
  | "on"
  | "panBy"
  | "project"
>;

export interface CameraKeeper {
  moveTo(request: CameraRequest): void;
  zoomBy(direction: -1 | 1): void;
  /** Moves what is shown by pixels, right and down. */
  shift(by: readonly [x: number, y: number]): void;
  setPadding(padding: MapPadding): void;
  setReducedMotion(reduced: boolean): void;
  camera(): Camera;
  /** The part of the map that no panel covers. */
  free(): Box;
  destroy(): void;
}

export function createCameraKeeper(map: CameraMap, isReduced: boolean): CameraKeeper {
  let reduced = isReduced;
  /** What is under way: panels that open meanwhile must not leave the map half-way. */
  let flight: (() => void) | null = null;

  function fly(go: () => void): void {
    go();
    flight = map.isMoving() ? go : null;
  }

  function free(): Box {
    const { clientWidth, clientHeight } = map.getContainer();
    const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
    return { left, top, right: clientWidth - right, bottom: clientHeight - bottom };
  }

  function zoomBy(direction: -1 | 1): void {
    const zoom = Math.min(zoomLimits.maximum, Math.max(zoomLimits.minimum, map.getZoom() + direction));
    fly(() => map.easeTo({ zoom, animate: !reduced, duration: stepMs }));
  }

  function show(
    [lng, lat]: Position,
    move: { readonly animate: boolean; readonly duration: number },
    always = false,
  ): void {
    // Of the world's copies, the one nearest to what is seen.
    const nearest: [number, number] = [lng + Math.round((map.getCenter().lng - lng) / 360) * 360, lat];
    if (always || !isWithin(map.project(nearest), free()))
      fly(() => map.easeTo({ center: nearest, ...move }));
  }

  function moveTo({ target, animate }: CameraRequest): void {
    const move = { animate: animate && !reduced, duration: flightMs };
    switch (target.type) {
      case "camera": {
        const { center, zoom } = target.camera;
        const to = { center: [center[0], center[1]] as [number, number], zoom };
        fly(() => (move.animate ? map.flyTo({ ...to, ...move }) : map.jumpTo(to)));
        return;
      }
      case "bounds": {
        const { west, south, east, north } = target;
        const options = { ...move, padding: boundsPaddingPx, maxZoom: 9 };
        fly(() => map.fitBounds([west, south, east, north], options));
        return;
      }
      case "show":
        show(target.position, move);
        return;
      case "center":
        show(target.position, move, true);
        return;
      case "zoom":
        zoomBy(target.direction);
        return;
      default:
        assertNever(target);
    }
  }

  const landed = (): void => {
    flight = null;
  };
  map.on("moveend", landed);

  return {
    moveTo,
    zoomBy,
    shift([x, y]) {
      map.panBy([-x, -y], { animate: !reduced, duration: stepMs });
    },
    setPadding(padding) {
      const now = map.getPadding();
      const sides = ["top", "right", "bottom", "left"] as const;
      if (sides.every((side) => (now[side] ?? 0) === padding[side])) return;
      const interrupted = flight;
      map.jumpTo({ padding: { ...padding } });
      // Scale and credits keep clear of the panels too; see map.css.
      for (const side of sides)
        map.getContainer().style.setProperty(`--map-padding-${side}`, `${padding[side]}px`);
      if (interrupted !== null) fly(interrupted);
    },
    setReducedMotion(next) {
      reduced = next;
    },
    camera() {
      const { lng, lat } = map.getCenter().wrap();
      return { center: [lng, lat], zoom: map.getZoom() };
    },
    free,
    destroy() {
      map.off("moveend", landed);
    },
  };
}

function isWithin({ x, y }: { readonly x: number; readonly y: number }, box: Box): boolean {
  return (
    x >= box.left + edgePx && x <= box.right - edgePx && y >= box.top + edgePx && y <= box.bottom - edgePx
  );
}
