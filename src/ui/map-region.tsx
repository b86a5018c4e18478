import { useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { frame } from "../words/frame.ts";
import { useApp } from "./app-context.ts";
import { MapFailure } from "./failure/map-failure.tsx";
import { MapTooltip } from "./tooltip/map-tooltip.tsx";

/** The place of the map. The map itself is told what to show elsewhere; here it only gets its element, once. */
export function MapRegion({ mountMap }: { readonly mountMap: (element: HTMLElement) => void }) {
  const { state } = useApp();
  const region = useRef<HTMLElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (surface.current !== null) mountMap(surface.current);
  }, []);
  useSignalEffect(() => {
    const { total, unplaced } = state.counts.value;
    const drawn = state.mapStatus.value === "ready" ? total - unplaced : 0;
    region.current?.setAttribute("data-marks", String(drawn));
  });
  return (
    <section class="frame-map" aria-label={frame.map} data-keys="map" ref={region}>
      <div class="frame-map-surface" ref={surface} />
      <MapFailure />
      <MapTooltip />
    </section>
  );
}
