import type { Signal } from "@preact/signals";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { zoomAxisOnce } from "./axis-keys.ts";
import { HoldButton } from "./hold-button.tsx";
import "./axis-buttons.css";

/** The axis closer or wider, for those who have no wheel and no second finger. */
export function AxisButtons({ holding }: { readonly holding: Signal<boolean> }) {
  const app = useApp();
  return (
    <fieldset class="axis-buttons" aria-label={timeline.axis} dir="ltr">
      <HoldButton
        name="wider"
        label={timeline.axisWider}
        deed={() => zoomAxisOnce(app, -1)}
        holding={holding}
      />
      <HoldButton
        name="closer"
        label={timeline.axisCloser}
        deed={() => zoomAxisOnce(app, 1)}
        holding={holding}
      />
    </fieldset>
  );
}
