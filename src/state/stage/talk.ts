import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import {
  parseTalk,
  type TalkMessage,
  type TalkPlace,
  type TalkProgramme,
  talkVersion,
} from "../../model/stage-talk.ts";
import type { Clock, TalkChannel } from "../ports.ts";
import type { State } from "../types.ts";
import type { StageSession } from "./types.ts";

/** The address follows the camera and the window once they rest; a message for every frame would be too many. */
const linkDelayMs = 300;

/**
 * Keeps the presenter's window in step: tells it what is presented and where, and does what it asks. The truth is here;
 * a window that opens late or again asks for all of it.
 */
export function startTalking(
  session: Pick<
    StageSession,
    "act" | "index" | "left" | "black" | "autoplay" | "loop" | "timer" | "timerShown"
  >,
  programme: ReadonlySignal<TalkProgramme>,
  state: State,
  channel: TalkChannel,
  clock: Clock,
  presenterLost: () => void,
): () => void {
  /** Whether a window listens. */
  const isHeard = signal(false);
  /** A page that is being closed lives on for a moment, and must not answer as if it stayed. */
  let isGone = false;
  const say = (message: TalkMessage) => {
    if (isGone) return;
    isGone = message.type === "stage-gone";
    channel.say({ version: talkVersion, session: channel.session, message });
  };
  const place = computed((): TalkPlace => {
    const { index, left, black, autoplay, loop, timer, timerShown } = session;
    return {
      onStage: state.stage.value,
      index: index.value,
      left: left.value,
      black: black.value,
      autoplay: autoplay.value,
      loop: loop.value,
      timer: timer.value,
      timerShown: timerShown.value,
      theme: state.theme.value,
      link: state.link.peek(),
    };
  });
  /** With the address as it is by now. */
  const sayPlace = () => say({ type: "place", place: { ...place.peek(), link: state.link.peek() } });
  const stops = [
    effect(() => {
      if (isHeard.value) say({ type: "programme", programme: programme.value });
    }),
    effect(() => {
      if (!isHeard.value) return;
      place.value;
      sayPlace();
    }),
    effect(() => {
      if (!isHeard.value) return;
      state.link.value;
      return clock.after(linkDelayMs, sayPlace);
    }),
    channel.listen((heard) => {
      const talk = parseTalk(heard);
      if (talk === null || talk === "other-version") return;
      if (talk.session !== channel.session && !(talk.session === "" && talk.message.type === "hello")) return;
      switch (talk.message.type) {
        case "hello":
          // A second hello, of a window that was reloaded, is answered like the first.
          isHeard.value = false;
          isHeard.value = true;
          return;
        case "deed":
          session.act(talk.message.deed);
          // Also where nothing changed, so that the window knows that it was heard.
          sayPlace();
          return;
        case "presenter-gone":
          if (isHeard.peek() && state.stage.peek()) presenterLost();
          isHeard.value = false;
          return;
        default:
          return;
      }
    }),
    channel.beforeGone(
      () => say({ type: "stage-gone" }),
      () => {
        isGone = false;
        sayPlace();
      },
    ),
  ];
  // A window that was open before this page was (re)loaded asks once it hears of it.
  sayPlace();
  return () => {
    say({ type: "stage-gone" });
    for (const stop of stops) stop();
  };
}
