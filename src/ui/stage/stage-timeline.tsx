import { useEffect, useRef } from "preact/hooks";
import { dates } from "../../words/dates.ts";
import { stage } from "../../words/stage.ts";
import { useApp } from "../app-context.ts";
import { formatComparison } from "../compare/window-names.ts";
import { paintStageTimeline } from "./paint-stage-timeline.ts";

/** Where in all of time the audience is. Left to right, as time runs in it whatever the language. */
export function StageTimeline() {
  const { state } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) return paintStageTimeline(canvas.current, state);
    return undefined;
  }, [state]);
  const said = formatComparison(state) ?? dates.formatWindow(state.effectiveWindow.value);
  return (
    <div class="stage-timeline" dir="ltr" role="img" aria-label={`${stage.timeline}: ${said}`}>
      <canvas ref={canvas} />
    </div>
  );
}
