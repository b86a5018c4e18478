import type { Signal } from "@preact/signals";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { HoldButton } from "./hold-button.tsx";
import { TransportIcon } from "./transport-icon.tsx";
import "./transport.css";

/**
 * Steps and play. `part` "play": the one button alone, where there is no room for more. A held step repeats; meanwhile
 * `holding` is true.
 */
export function Transport({
  part,
  holding,
}: {
  readonly part: "all" | "play" | "steps";
  readonly holding: Signal<boolean>;
}) {
  const { actions } = useApp();
  return (
    <fieldset class="transport" aria-label={timeline.playback} dir="ltr">
      {part !== "play" && (
        <>
          <HoldButton
            name="step-back"
            label={timeline.stepBack}
            deed={() => actions.stepped(-1)}
            holding={holding}
          />
          <HoldButton
            name="previous-event"
            label={timeline.previousEvent}
            deed={() => actions.eventStepped(-1)}
            holding={holding}
          />
        </>
      )}
      {part !== "steps" && <PlayButton />}
      {part !== "play" && (
        <>
          <HoldButton
            name="next-event"
            label={timeline.nextEvent}
            deed={() => actions.eventStepped(1)}
            holding={holding}
          />
          <HoldButton
            name="step-forward"
            label={timeline.stepForward}
            deed={() => actions.stepped(1)}
            holding={holding}
          />
        </>
      )}
    </fieldset>
  );
}

function PlayButton() {
  const { state, actions } = useApp();
  const isPlaying = state.playing.value;
  const label = isPlaying ? timeline.pause : timeline.play;
  return (
    <button
      type="button"
      class="transport-play"
      aria-label={label}
      title={label}
      onClick={() => (isPlaying ? actions.paused() : actions.played())}
    >
      <TransportIcon name={isPlaying ? "pause" : "play"} />
    </button>
  );
}
