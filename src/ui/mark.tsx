import type { ClaimStatus } from "../model/event.ts";
import type { LayerColor } from "../model/situation.ts";
import type { MarkGap } from "../style/mark-specs.ts";
import { type MarkShape, markPaths } from "../style/marks.ts";
import "./mark.css";

export interface MarkProps {
  readonly color: LayerColor;
  readonly claim: ClaimStatus;
  readonly shape: MarkShape;
  /** false: hatched, as for an event that is only possibly in the window. */
  readonly certain: boolean;
  /** The side on which it is open while two windows are compared. */
  readonly gap?: MarkGap;
  /** Diameter of the ink in CSS pixels; the casing adds a little. */
  readonly size?: number;
  /** The layer's first letter, seen only under forced colours, where there are no hues. */
  readonly initial?: string;
}

/** The very mark of the map. A picture of what stands beside it in words, so that it says nothing itself. */
export function Mark({ color, claim, shape, certain, gap = "none", size = 12, initial = "" }: MarkProps) {
  const { casing, ink, light, extent } = markPaths(claim, shape, certain, size, gap);
  return (
    <svg
      class="mark"
      width={extent * 2}
      height={extent * 2}
      viewBox={`${-extent} ${-extent} ${extent * 2} ${extent * 2}`}
      style={{ "--mark-hue": `var(--layer-${color})` }}
      aria-hidden="true"
      focusable="false"
    >
      <path class="mark-paper" d={casing} />
      <path class="mark-ink" d={ink} />
      {light !== "" && <path class="mark-paper" d={light} />}
      {initial !== "" && (
        <g class="mark-initial">
          <circle class="mark-paper" r={size * 0.34} />
          <text class="mark-letter" y={size * 0.2} font-size={size * 0.58} text-anchor="middle">
            {initial}
          </text>
        </g>
      )}
    </svg>
  );
}
