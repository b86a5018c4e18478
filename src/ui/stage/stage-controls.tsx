import type { RefObject } from "preact";
import type { StageDeed } from "../../model/stage-deed.ts";
import type { StageSession } from "../../state/stage/types.ts";
import { stage } from "../../words/stage.ts";
import { StageIcon, type StageIconName } from "./stage-icon.tsx";

interface Control {
  readonly name: string;
  readonly icon: StageIconName;
  readonly deed: StageDeed;
  /** Absent where it is a deed and no switch. */
  readonly pressed?: boolean;
}

interface StageControlsProps {
  readonly session: StageSession;
  readonly box: RefObject<HTMLFieldSetElement | null>;
}

/** All that the keys can do, for a hand; they go with the cursor when it stands still, but stay within reach of Tab. */
export function StageControls({ session, box }: StageControlsProps) {
  const isPlaying = session.autoplay.value;
  const controls: readonly Control[] = [
    { name: stage.previous, icon: "previous", deed: { type: "step", by: -1 } },
    { name: stage.next, icon: "next", deed: { type: "step", by: 1 } },
    {
      name: isPlaying ? stage.autoplayPause : stage.autoplay,
      icon: isPlaying ? "pause" : "play",
      deed: { type: "autoplay" },
    },
    { name: stage.loop, icon: "loop", deed: { type: "loop" }, pressed: session.loop.value },
    {
      name: stage.captionToggle,
      icon: "caption",
      deed: { type: "caption" },
      pressed: !session.captionWhole.value,
    },
    { name: stage.laser, icon: "laser", deed: { type: "laser" }, pressed: session.laser.value },
    { name: stage.timer, icon: "timer", deed: { type: "timer-show" }, pressed: session.timerShown.value },
    { name: stage.black, icon: "black", deed: { type: "black" } },
    { name: stage.presenter, icon: "presenter", deed: { type: "presenter" } },
    {
      name: stage.fullScreen,
      icon: "full",
      deed: { type: "full-screen" },
      pressed: session.fullScreen.value,
    },
    { name: stage.keys, icon: "keys", deed: { type: "keys" }, pressed: session.keysShown.value },
    { name: stage.leave, icon: "leave", deed: { type: "leave" } },
  ];
  return (
    <fieldset class="stage-controls surface" aria-label={stage.controls} ref={box}>
      {controls.map(({ name, icon, deed, pressed }) => (
        <button
          key={icon}
          type="button"
          class="button button-icon"
          data-deed={deed.type}
          aria-label={name}
          aria-pressed={pressed}
          title={name}
          // A pointer leaves the focus where it was, so that Space still goes on with the story.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => session.act(deed)}
        >
          <StageIcon name={icon} />
        </button>
      ))}
    </fieldset>
  );
}
