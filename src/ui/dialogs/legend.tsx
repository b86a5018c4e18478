import { useLayoutEffect, useRef } from "preact/hooks";
import { header } from "../../words/header.ts";
import { legend } from "../../words/legend.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";
import { useFocusReturn } from "../use-focus-return.ts";
import { ClaimRows, DateRows, GradeRows, LayerRows } from "./legend-channels.tsx";
import { ComparisonRows } from "./legend-comparison.tsx";
import { DensityRows } from "./legend-density.tsx";
import { ArcRows, BarRows, GroupRows, PlaceRows } from "./legend-ground.tsx";
import { MagnitudeRows } from "./legend-magnitude.tsx";
import "./legend.css";

/** Every channel of the marks with the very same marks. The map stays usable beside it. */
export function Legend() {
  const { actions } = useApp();
  const close = useRef<HTMLButtonElement>(null);
  useFocusReturn(true);
  useLayoutEffect(() => close.current?.focus({ preventScroll: true }), []);
  return (
    <div class="legend surface" role="dialog" aria-label={legend.title}>
      <div class="legend-top">
        <h2>{legend.title}</h2>
        <button
          ref={close}
          type="button"
          class="button button-icon"
          aria-label={header.close}
          title={header.close}
          onClick={() => actions.overlayClosed()}
        >
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div class="legend-body scroller" tabIndex={0}>
        <p>{legend.intro}</p>
        <ComparisonRows />
        <LayerRows />
        <ClaimRows />
        <PlaceRows />
        <DateRows />
        <GroupRows />
        <MagnitudeRows />
        <DensityRows />
        <ArcRows />
        <BarRows />
        <GradeRows />
      </div>
    </div>
  );
}
