import { timeModes } from "../../model/time-mode.ts";
import { playbackPaces, speeds } from "../../state/types.ts";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { Choice } from "./choice.tsx";
import { TransportIcon } from "./transport-icon.tsx";
import "./playback-choices.css";

/** Which question the time answers. */
export function ModeChoice() {
  const { state, actions } = useApp();
  return (
    <Choice
      label={timeline.modeLabel}
      value={state.mode.value}
      options={timeModes}
      nameOf={(mode) => timeline.modes[mode]}
      hint={timeline.modeHints[state.mode.value]}
      choose={actions.modeChosen}
    />
  );
}

/** How fast time plays. */
export function SpeedChoice() {
  const { state, actions } = useApp();
  return (
    <Choice
      label={timeline.speedLabel}
      value={state.speed.value}
      options={speeds}
      nameOf={timeline.formatSpeed}
      hint={timeline.speedLabel}
      choose={actions.speedChosen}
    />
  );
}

/** What gets equal time, and whether it begins again at the end. */
export function PaceChoice() {
  const { state, actions } = useApp();
  return (
    <>
      <Choice
        label={timeline.paceLabel}
        value={state.pace.value}
        options={playbackPaces}
        nameOf={(pace) => timeline.paces[pace]}
        hint={timeline.paceHints[state.pace.value]}
        choose={actions.paceChosen}
      />
      <button
        type="button"
        class="button button-icon"
        aria-label={timeline.loop}
        title={timeline.loop}
        aria-pressed={state.loop.value}
        onClick={actions.loopToggled}
      >
        <TransportIcon name="loop" />
      </button>
      <FollowButton />
    </>
  );
}

/** Whether the map goes along. Under reduced motion it would have to jump about, so it stays. */
function FollowButton() {
  const { state, actions } = useApp();
  const isStill = state.surroundings.value.prefersReducedMotion;
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={timeline.follow}
      title={isStill ? timeline.followStill : timeline.followHint}
      aria-pressed={state.follow.value && !isStill}
      aria-disabled={isStill}
      onClick={() => {
        if (!isStill) actions.followToggled();
      }}
    >
      <TransportIcon name="follow" />
    </button>
  );
}

/** The axis and the window brought to one another. `brief`: drawings instead of words. */
export function FitButtons({ brief }: { readonly brief: boolean }) {
  const { actions } = useApp();
  const buttons = [
    { name: timeline.fitAll, hint: timeline.fitAllHint, icon: "fit-all", deed: actions.allFitted },
    {
      name: timeline.fitSelection,
      hint: timeline.fitSelectionHint,
      icon: "fit-selection",
      deed: actions.selectionFitted,
    },
  ] as const;
  return (
    <>
      {buttons.map(({ name, hint, icon, deed }) => (
        <button
          key={name}
          type="button"
          class={brief ? "button button-icon" : "button fit-button"}
          title={brief ? `${name}: ${hint}` : hint}
          aria-label={name}
          onClick={deed}
        >
          {brief ? <TransportIcon name={icon} /> : name}
        </button>
      ))}
    </>
  );
}
