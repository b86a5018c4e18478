import type { RefObject } from "preact";
import { withImprecise } from "../../model/imprecise.ts";
import type { StageSession } from "../../state/stage/types.ts";
import { comparison } from "../../words/comparison.ts";
import { counts } from "../../words/counts.ts";
import { stage } from "../../words/stage.ts";
import { useApp } from "../app-context.ts";
import { Card } from "../card/card-on-demand.ts";
import { dataText } from "../card/data-text.ts";
import { findSubject } from "../card/subject.ts";
import { readDoubt } from "../compare/window-names.ts";
import { EventCaption } from "./event-caption.tsx";
import { SceneCaption } from "./scene-caption.tsx";
import { StageComparison } from "./stage-comparison.tsx";
import { StageProgress } from "./stage-progress.tsx";
import { StageTimer } from "./stage-timer.tsx";

interface CaptionProps {
  readonly session: StageSession;
  readonly box: RefObject<HTMLElement | null>;
}

/** The one caption: the scene, or the view, or what the audience has pressed. */
export function Caption({ session, box }: CaptionProps) {
  return (
    <section class="stage-caption surface" aria-label={stage.caption} ref={box}>
      <div class="stage-caption-top">
        <StageProgress session={session} />
        <StageTimer session={session} />
      </div>
      <CaptionBody session={session} />
      <BackToScene session={session} />
    </section>
  );
}

function CaptionBody({ session }: { readonly session: StageSession }) {
  const { state } = useApp();
  const scene = state.currentScene.value;
  const whole = session.captionWhole.value;
  const subject = findSubject(state.situation.value, state.table.value, state.selection.value);
  // What a scene itself holds selected is marked on the map; its words are the scene's.
  const isScenes =
    scene !== null &&
    subject !== null &&
    scene.selection?.type === subject.type &&
    scene.selection.id === subject.id;
  const key = subject === null || isScenes ? `step ${session.index.value}` : `${subject.type} ${subject.id}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that may scroll must be reachable by keyboard
    <div class="stage-caption-body scroller" key={key} tabIndex={0}>
      {subject !== null && !isScenes ? (
        subject.type === "event" ? (
          <EventCaption event={subject.event} row={subject.row} whole={whole} />
        ) : (
          <Card />
        )
      ) : scene !== null ? (
        <SceneCaption scene={scene} whole={whole} />
      ) : (
        <ViewCaption />
      )}
    </div>
  );
}

/** Where there is no story: what the map is about, the time that is shown, and how much of it there is. */
function ViewCaption() {
  const { state } = useApp();
  const { title, asOf } = state.situation.value;
  const isComparing = state.comparison.value !== null;
  return (
    <>
      {!isComparing && (
        <p class="stage-when">{comparison.nameWindow(state.window.value, state.mode.value)}</p>
      )}
      <h2 class="stage-title" {...dataText(title)}>
        {title}
      </h2>
      {isComparing && <StageComparison />}
      <p class="stage-line">
        {counts.formatCounts(withImprecise(state.counts.value, state.documents.value), readDoubt(state))}
      </p>
      <p class="stage-sources">{stage.asOf(asOf)}</p>
    </>
  );
}

function BackToScene({ session }: { readonly session: StageSession }) {
  const { state } = useApp();
  if (!session.left.value) return null;
  return (
    <button
      type="button"
      class="button button-outlined stage-back"
      onClick={() => session.act({ type: "resume" })}
    >
      {state.scene.value === null ? stage.resumeView : stage.resume}
    </button>
  );
}
