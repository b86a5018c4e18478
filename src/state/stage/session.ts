import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import { assertNever } from "../../lib/assert-never.ts";
import { clamp } from "../../lib/clamp.ts";
import type { StageDeed, StageSwitch } from "../../model/stage-deed.ts";
import { toStepIndex, typeDigit } from "../../model/step-number.ts";
import { freshWatch, startWatch, stopWatch } from "../../model/stopwatch.ts";
import type { Clock, StageDoors } from "../ports.ts";
import type { Actions, State } from "../types.ts";
import { createAutoplay } from "./autoplay.ts";
import { createProgramme } from "./programme.ts";
import { startTalking } from "./talk.ts";
import type { Covered, StageSession } from "./types.ts";

/** A number that was typed and not entered is forgotten. */
const numberMs = 5_000;
/** A second window that opens may end the full screen; the stage was not left by that. */
const popupMs = 2_000;

export interface SessionOptions {
  readonly state: State;
  readonly actions: Actions;
  readonly clock: Clock;
  readonly doors: StageDoors;
}

/** Loaded when somebody first presents. */
export function createStageSession({ state, actions, clock, doors }: SessionOptions): StageSession {
  const tell = actions.noticeGiven;
  const black = signal(false);
  const digits = signal("");
  const laser = signal(false);
  const captionWhole = signal(true);
  const keysShown = signal(false);
  const timer = signal(freshWatch);
  const timerShown = signal(false);
  const fullScreen = signal(doors.screen.isFull());
  const covered = signal<Covered>({ top: 0, right: 0, bottom: 0, left: 0 });
  const programme = createProgramme(state, actions);
  const autoplay = createAutoplay(
    programme,
    computed(() => state.stage.value && !black.value),
    clock,
  );
  const index: ReadonlySignal<number> = programme.index;
  const count = programme.count;
  let popupAtMs = Number.NEGATIVE_INFINITY;
  let forgetDigits = () => {};

  const goTo = (to: number): void => {
    digits.value = "";
    black.value = false;
    if (count.peek() > 0) programme.goTo(clamp(to, 0, count.peek() - 1));
  };
  const step = (by: 1 | -1): void => {
    // Behind black nobody sees where a key leads to: it only brings the map back.
    if (black.peek()) {
      black.value = false;
      return;
    }
    const to = index.peek() + by;
    // Beyond either end there is nothing; but a step that was left is come back to.
    if (to >= 0 && to < count.peek()) goTo(to);
    else if (programme.left.peek()) programme.resume();
  };
  const fill = async (): Promise<void> => {
    if (!(await doors.screen.enter())) tell("full-screen-refused");
  };
  const openPresenter = (): void => {
    popupAtMs = clock.now();
    if (!doors.openPresenter()) tell("presenter-blocked");
  };
  const switches: Readonly<Record<StageSwitch, () => void>> = {
    enter: () => actions.stageEntered(),
    leave: () => actions.stageLeft(),
    resume: programme.resume,
    black: () => {
      black.value = !black.peek();
    },
    "timer-show": () => {
      timerShown.value = !timerShown.peek();
    },
    "timer-run": () => {
      const change = timer.peek().startedAtMs === null ? startWatch : stopWatch;
      timer.value = change(timer.peek(), clock.now());
    },
    "timer-reset": () => {
      timer.value = timer.peek().startedAtMs === null ? freshWatch : startWatch(freshWatch, clock.now());
    },
    autoplay: () => {
      autoplay.on.value = !autoplay.on.peek();
    },
    loop: () => {
      autoplay.loop.value = !autoplay.loop.peek();
    },
    laser: () => {
      laser.value = !laser.peek();
    },
    caption: () => {
      captionWhole.value = !captionWhole.peek();
    },
    "full-screen": () => (doors.screen.isFull() ? doors.screen.leave() : void fill()),
    presenter: openPresenter,
    keys: () => {
      keysShown.value = !keysShown.peek();
    },
  };
  const act = (deed: StageDeed): void =>
    batch(() => {
      switch (deed.type) {
        case "step":
          return step(deed.by);
        case "go":
          return goTo(deed.index);
        case "first":
          return goTo(0);
        case "last":
          return goTo(count.peek() - 1);
        default: {
          const known = switches[deed.type];
          return known === undefined ? assertNever(deed.type as never) : known();
        }
      }
    });

  let awake = () => {};
  let wasOnStage = false;
  const stops = [
    effect(() => {
      const isOnStage = state.stage.value;
      if (isOnStage === wasOnStage) return;
      wasOnStage = isOnStage;
      if (!isOnStage) {
        // What is free of the map is another part again.
        if (state.scene.peek() !== null && !programme.left.peek()) actions.sceneResumed();
        black.value = false;
        laser.value = false;
        keysShown.value = false;
        digits.value = "";
        autoplay.on.value = false;
        awake();
        doors.screen.leave();
        return;
      }
      if (state.scene.peek() === null) programme.remember();
      timer.value = startWatch(timer.peek(), clock.now());
      awake = doors.keepAwake();
      void fill();
    }),
    doors.screen.listen(() => {
      const isFull = doors.screen.isFull();
      const wasEnded = fullScreen.peek() && !isFull;
      fullScreen.value = isFull;
      // Escape ends the full screen without a key being heard: whoever presses it wants to leave.
      if (wasEnded && state.stage.peek() && clock.now() - popupAtMs > popupMs) actions.stageLeft();
    }),
  ];
  const session: StageSession = {
    index,
    count,
    left: programme.left,
    black,
    digits,
    autoplay: autoplay.on,
    loop: autoplay.loop,
    dwell: autoplay.dwell,
    laser,
    captionWhole,
    keysShown,
    timer,
    timerShown,
    fullScreen,
    covered,
    now: clock.now,
    act,
    digitTyped(digit) {
      digits.value = typeDigit(digits.peek(), digit);
      forgetDigits();
      forgetDigits = clock.after(numberMs, () => {
        digits.value = "";
      });
    },
    numberEntered() {
      if (digits.peek() === "") return false;
      const to = toStepIndex(digits.peek(), count.peek());
      digits.value = "";
      if (to >= 0) goTo(to);
      return true;
    },
    digitsCleared() {
      digits.value = "";
    },
    laserHeld(on) {
      laser.value = on;
    },
    touched: autoplay.restart,
    measured(next) {
      const now = covered.peek();
      const isSame = (["top", "right", "bottom", "left"] as const).every((side) => now[side] === next[side]);
      if (isSame) return;
      const isLeft = programme.left.peek();
      covered.value = next;
      // A scene is framed for what is free beside the caption; what the audience looks at stays where it is.
      if (state.stage.peek() && state.scene.peek() !== null && !isLeft) actions.sceneResumed();
    },
    dispose() {
      for (const stop of stops) stop();
      autoplay.dispose();
      stopTalking();
      awake();
    },
  };
  const stopTalking = startTalking(session, programme.told, state, doors.channel, clock, () =>
    tell("presenter-lost"),
  );
  return session;
}
