import type { ClaimStatus } from "../../model/event.ts";
import type { LayerColor } from "../../model/situation.ts";
import { type MarkGap, mapMarkSize } from "../../style/mark-specs.ts";
import type { MarkShape } from "../../style/marks.ts";
import { spiralSeats } from "../../style/seat-spiral.ts";
import { stackSeats } from "../../style/seat-stack.ts";
import { Mark } from "../mark.tsx";
import "./legend-sample.css";

interface MarksSampleProps {
  readonly color: LayerColor;
  readonly shape?: MarkShape;
  readonly claims: readonly ClaimStatus[];
  /** Whether the marks are certainly in the window. */
  readonly certain?: boolean;
  /** The side on which they are open, as while two windows are compared. */
  readonly gap?: MarkGap;
  /** The soft ground behind a place that is known to the city. */
  readonly halo?: boolean;
}

/** Marks as they sit on the map: discs on a sunflower, squares in a stack, in the map's own seats and size. */
export function MarksSample({
  color,
  shape = "disc",
  claims,
  certain = true,
  gap = "none",
  halo = false,
}: MarksSampleProps) {
  const seats = shape === "disc" ? spiralSeats(claims.length) : stackSeats(claims.length);
  return (
    <span class="sample" data-single={claims.length === 1 && !halo} aria-hidden="true">
      {halo && <span class="sample-halo" style={{ background: `var(--layer-${color})` }} />}
      {claims.map((claim, index) => (
        <span
          key={index}
          class="sample-seat"
          style={{ transform: `translate(${seats[index * 2] ?? 0}px, ${seats[index * 2 + 1] ?? 0}px)` }}
        >
          <Mark color={color} claim={claim} shape={shape} certain={certain} gap={gap} size={mapMarkSize} />
        </span>
      ))}
    </span>
  );
}

/** A hatched area: fine within a thin line where exact, wide within a soft dashed one where not. */
export function AreaSample({
  color,
  approximate,
}: {
  readonly color: LayerColor;
  readonly approximate: boolean;
}) {
  const id = `legend-hatch-${approximate ? "approximate" : "exact"}`;
  const hue = `var(--layer-${color})`;
  const tile = approximate ? 13 : 7;
  return (
    <svg class="sample" viewBox="0 0 56 36" aria-hidden="true">
      <pattern id={id} width={tile} height={tile} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line
          x1="0"
          x2="0"
          y1="0"
          y2={tile}
          style={{ stroke: hue }}
          stroke-width={approximate ? 2.2 : 1.8}
          opacity="0.7"
        />
      </pattern>
      <path
        d="M8 12 16 5l13 3 14-4 7 11-5 13-13 4-12-3-9-5z"
        fill={`url(#${id})`}
        style={{ stroke: hue }}
        stroke-width={approximate ? 2 : 1.1}
        stroke-dasharray={approximate ? "4 5" : undefined}
        stroke-opacity={approximate ? 0.75 : 0.9}
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** A movement between two places. */
export function ArcSample({
  color,
  kind,
}: {
  readonly color: LayerColor;
  readonly kind: "plain" | "directed" | "alleged";
}) {
  const hue = `var(--layer-${color})`;
  return (
    <svg class="sample" viewBox="0 0 56 36" aria-hidden="true">
      <path
        d="M5 27Q28 4 50 21"
        fill="none"
        style={{ stroke: hue }}
        stroke-width="1.6"
        stroke-dasharray={kind === "alleged" ? "4.5 3.3" : undefined}
      />
      {kind === "directed" && <path d="M52.5 23.5 42.5 20.6 45.6 18.9 46.1 15.3z" style={{ fill: hue }} />}
    </svg>
  );
}

/** A place without events: a small neutral tick. */
export function TickSample() {
  return (
    <svg class="sample" viewBox="0 0 56 36" aria-hidden="true">
      <circle cx="28" cy="18" r="2.4" class="sample-tick" />
    </svg>
  );
}

/** Bars of the timeline. */
export function BarsSample({ color, certain }: { readonly color: LayerColor; readonly certain: boolean }) {
  return (
    <svg class="sample" viewBox="0 0 56 36" aria-hidden="true">
      <g style={{ fill: `var(--layer-${color})` }} opacity={certain ? 1 : 0.45}>
        <rect x="12" y="20" width="9" height="11" />
        <rect x="23" y="8" width="9" height="23" />
        <rect x="34" y="25" width="9" height="6" />
      </g>
      <path d="M6 31.5h44" class="sample-ground" />
    </svg>
  );
}
