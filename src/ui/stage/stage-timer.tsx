import { readWatch } from "../../model/stopwatch.ts";
import type { StageSession } from "../../state/stage/types.ts";
import { stage } from "../../words/stage.ts";
import { useSeconds } from "./use-seconds.ts";

/** How long it has been going on, for whoever asked to see it. */
export function StageTimer({ session }: { readonly session: StageSession }) {
  const isShown = session.timerShown.value;
  const watch = session.timer.value;
  const now = useSeconds(session.now, isShown && watch.startedAtMs !== null);
  if (!isShown) return null;
  return (
    <p class="stage-timer" role="timer" aria-label={stage.timerName}>
      {stage.formatSpoken(readWatch(watch, Math.max(now, watch.startedAtMs ?? now)))}
    </p>
  );
}
