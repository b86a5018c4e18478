import { batch, computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { StageDeed } from "../model/stage-deed.ts";
import {
  parseTalk,
  type TalkMessage,
  type TalkPlace,
  type TalkProgramme,
  type TalkStep,
  talkVersion,
} from "../model/stage-talk.ts";
import { toStepIndex, typeDigit } from "../model/step-number.ts";
import type { Clock, TalkChannel } from "./ports.ts";

/** How often a stage is asked for that has not answered yet, and how long an answer may take. */
const askEveryMs = 1_500;
const answerMs = 2_500;

/** waiting: no stage has answered yet; gone: it was closed; silent: it does not answer (any more). */
export type StageStatus = "waiting" | "heard" | "gone" | "silent" | "other-version";

/** What the presenter's window shows and asks; the truth is the stage's. */
export interface Presenter {
  readonly status: ReadonlySignal<StageStatus>;
  readonly programme: ReadonlySignal<TalkProgramme | null>;
  /** As last heard: it stays when the stage is lost, so that it can be opened again where it was. */
  readonly place: ReadonlySignal<TalkPlace | null>;
  readonly step: ReadonlySignal<TalkStep | null>;
  readonly nextStep: ReadonlySignal<TalkStep | null>;
  readonly digits: ReadonlySignal<string>;
  /** Which stage this window belongs to; "": the first that answers. */
  session(): string;
  now(): number;
  act(deed: StageDeed): void;
  digitTyped(digit: string): void;
  numberEntered(): boolean;
  digitsCleared(): void;
  dispose(): void;
}

export function createPresenter(channel: TalkChannel, clock: Clock): Presenter {
  const status = signal<StageStatus>("waiting");
  const programme = signal<TalkProgramme | null>(null);
  const place = signal<TalkPlace | null>(null);
  const digits = signal("");
  let { session } = channel;
  let cancelAsking = () => {};
  let cancelWaiting = () => {};

  const say = (message: TalkMessage) => channel.say({ version: talkVersion, session, message });
  /** Until a stage answers: also one that is opened later, or was reloaded. */
  const ask = (): void => {
    cancelAsking();
    say({ type: "hello" });
    cancelAsking = clock.after(askEveryMs, ask);
  };
  const hear = (heard: unknown): void => {
    const talk = parseTalk(heard);
    if (talk === "other-version" && status.peek() !== "heard") status.value = "other-version";
    if (talk === null || talk === "other-version" || (session !== "" && talk.session !== session)) return;
    const { message } = talk;
    if (message.type !== "programme" && message.type !== "place" && message.type !== "stage-gone") return;
    cancelWaiting();
    if (message.type === "stage-gone") {
      status.value = "gone";
      ask();
      return;
    }
    batch(() => {
      session = talk.session;
      // A stage that was opened again tells its place before anyone asked for the rest.
      if (message.type === "programme") {
        programme.value = message.programme;
        cancelAsking();
      } else place.value = message.place;
      status.value = "heard";
    });
  };
  const stops = [channel.listen(hear), channel.beforeGone(() => say({ type: "presenter-gone" }), ask)];
  ask();

  const stepAt = (offset: number) =>
    computed(() => programme.value?.steps[(place.value?.index ?? -1) + offset] ?? null);
  const act = (deed: StageDeed): void => {
    say({ type: "deed", deed });
    cancelWaiting();
    cancelWaiting = clock.after(answerMs, () => {
      if (status.peek() !== "heard") return;
      status.value = "silent";
      ask();
    });
  };
  return {
    status,
    programme,
    place,
    step: stepAt(0),
    nextStep: stepAt(1),
    digits,
    session: () => session,
    now: clock.now,
    act,
    digitTyped(digit) {
      digits.value = typeDigit(digits.peek(), digit);
    },
    numberEntered() {
      if (digits.peek() === "") return false;
      const index = toStepIndex(digits.peek(), programme.peek()?.steps.length ?? 0);
      digits.value = "";
      if (index >= 0) act({ type: "go", index });
      return true;
    },
    digitsCleared() {
      digits.value = "";
    },
    dispose() {
      say({ type: "presenter-gone" });
      for (const stop of stops) stop();
      cancelAsking();
      cancelWaiting();
    },
  };
}
