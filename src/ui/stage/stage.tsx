import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { StageSession } from "../../state/stage/types.ts";
import { stage } from "../../words/stage.ts";
import { useApp } from "../app-context.ts";
import { useFocusReturn } from "../use-focus-return.ts";
import { Caption } from "./caption.tsx";
import { LaserSpot } from "./laser-spot.tsx";
import { StageControls } from "./stage-controls.tsx";
import { StageKeysList } from "./stage-keys-list.tsx";
import { StageLegend } from "./stage-legend.tsx";
import { StageTimeline } from "./stage-timeline.tsx";
import { watchPointer } from "./still-pointer.ts";
import { useStageKeys } from "./use-stage-keys.ts";
import { useStageMeasures } from "./use-stage-measures.ts";
import "./stage.css";

/** What is over the map while it is presented. */
export function Stage() {
  const { state } = useApp();
  const session = state.session.value;
  return session === null ? null : <StageWith session={session} />;
}

function StageWith({ session }: { readonly session: StageSession }) {
  const { state } = useApp();
  const root = useRef<HTMLElement>(null);
  const caption = useRef<HTMLElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const controls = useRef<HTMLFieldSetElement>(null);
  const scale = state.stageScale.value;
  useFocusReturn(true);
  useStageKeys(session);
  useStageMeasures(session, caption, foot, controls);
  // All type is in rem, that of cards and notices too: the root's size enlarges it all.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.fontSize = `${scale * 100}%`;
    style.setProperty("--stage-scale", String(scale));
    return () => {
      style.fontSize = "";
      style.removeProperty("--stage-scale");
    };
  }, [scale]);
  useLayoutEffect(() => root.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const show = (isStill: boolean) => {
      document.documentElement.toggleAttribute("data-still", isStill);
    };
    const stop = watchPointer(window, show, session.touched);
    return () => {
      stop();
      document.documentElement.removeAttribute("data-still");
    };
  }, [session]);
  return (
    <section class="stage" aria-label={stage.region} tabIndex={-1} ref={root}>
      <Caption session={session} box={caption} />
      <div class="stage-foot surface" ref={foot}>
        <StageLegend />
        <StageTimeline />
      </div>
      <StageControls session={session} box={controls} />
      <TypedNumber session={session} />
      {session.keysShown.value && <StageKeysList />}
      <LaserSpot session={session} />
      {session.black.value && <Black session={session} />}
    </section>
  );
}

/** The number that is being typed, so that whoever types it sees where Enter leads. */
function TypedNumber({ session }: { readonly session: StageSession }) {
  const digits = session.digits.value;
  const count = session.count.value;
  const isThere = Number(digits) >= 1 && Number(digits) <= count;
  return (
    <p class="stage-number" role="status">
      {digits !== "" && (
        <span class="surface">{isThere ? stage.number(digits, count) : stage.noStep(digits, count)}</span>
      )}
    </p>
  );
}

function Black({ session }: { readonly session: StageSession }) {
  return (
    <button
      type="button"
      class="stage-black"
      aria-label={stage.blackOn}
      onClick={() => session.act({ type: "black" })}
    />
  );
}
