import { freshWatch, readWatch } from "../../model/stopwatch.ts";
import type { Presenter } from "../../state/presenter.ts";
import { presenter as words } from "../../words/presenter.ts";
import { stage } from "../../words/stage.ts";
import { useSeconds } from "../stage/use-seconds.ts";

/** The presenter's own time of day: the one place where the reader's zone is what is wanted. */
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** The time of day, and how long it has been going on. */
export function PresenterTimes({ presenter }: { readonly presenter: Presenter }) {
  const now = useSeconds(presenter.now, true);
  const watch = presenter.place.value?.timer ?? freshWatch;
  const isRunning = watch.startedAtMs !== null;
  return (
    <div class="presenter-times">
      <p class="presenter-clock" role="timer" aria-label={words.clock}>
        {clock.format(now)}
      </p>
      <p class="presenter-watch" role="timer" aria-label={words.timer} data-running={isRunning}>
        {stage.formatSpoken(readWatch(watch, now))}
      </p>
      <span class="presenter-watch-buttons">
        <button
          type="button"
          class="button button-outlined"
          onClick={() => presenter.act({ type: "timer-run" })}
        >
          {isRunning ? words.pause : words.start}
        </button>
        <button
          type="button"
          class="button button-outlined"
          onClick={() => presenter.act({ type: "timer-reset" })}
        >
          {words.reset}
        </button>
      </span>
    </div>
  );
}
