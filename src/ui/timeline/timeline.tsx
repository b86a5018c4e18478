import { type Signal, useComputed, useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { onDemand } from "../on-demand.tsx";
import { AxisButtons } from "./axis-buttons.tsx";
import { Chart } from "./chart.tsx";
import { CountAnnouncer } from "./count-announcer.tsx";
import { CountSentence } from "./count-sentence.tsx";
import { DateFields } from "./date-fields.tsx";
import { FitButtons, ModeChoice, PaceChoice, SpeedChoice } from "./playback-choices.tsx";
import { TableButton, TableOverlay } from "./table-button.tsx";
import { isTimelineRoomy } from "./timeline-room.ts";
import { Transport } from "./transport.tsx";
import { TransportIcon } from "./transport-icon.tsx";
import "./timeline.css";

const ComparisonWindows = onDemand(() =>
  import("../compare/comparison-windows.tsx").then((module) => module.ComparisonWindows),
);

/** From this width on the fitting buttons have names. */
const wideFromPx = 1400;
/** On a page this low the lanes wait behind the button with the rest of the controls, so that the map is seen. */
const lowUnderPx = 520;

/** The dock at the foot of the page: what plays time and says it, and the events in it. */
export function Timeline() {
  const { state } = useApp();
  /** Something is being dragged or held: what is spoken waits for its end. */
  const dragging = useSignal(false);
  const isOpen = useSignal(false);
  const moreId = useId();
  // Not the windows themselves, which move every frame of a drag.
  const isComparing = useComputed(() => state.comparison.value !== null);
  const { width, height } = state.surroundings.value;
  const isPhone = state.phone.value;
  const isRoomy = isTimelineRoomy(state);
  const isLow = !isRoomy && height < lowUnderPx;
  return (
    <section
      class="timeline"
      aria-label={timeline.region}
      data-keys="timeline"
      data-size={isPhone ? "phone" : "desk"}
      data-open={isOpen.value}
      data-low={isLow}
    >
      <div class="timeline-controls">
        <Transport part={isPhone ? "play" : "all"} holding={dragging} />
        {!isPhone && <ModeChoice />}
        {isRoomy && <SpeedChoice />}
        {isRoomy && <PaceChoice />}
        {isComparing.value && !isRoomy ? <ComparisonWindows /> : <DateFields />}
        {isRoomy && <FitButtons brief={width < wideFromPx || isComparing.value} />}
        {(isRoomy || !isComparing.value) && <CountSentence brief={!isRoomy} />}
        {isRoomy ? <TableButton /> : <MoreButton isOpen={isOpen} moreId={moreId} />}
      </div>
      {!isRoomy && (
        <div class="timeline-more" id={moreId} hidden={!isOpen.value}>
          {isPhone && <Transport part="steps" holding={dragging} />}
          {isPhone && <ModeChoice />}
          <SpeedChoice />
          <PaceChoice />
          <AxisButtons holding={dragging} />
          <FitButtons brief={false} />
          <TableButton />
          <CountSentence brief={false} />
        </div>
      )}
      <Chart dragging={dragging} showsLanes={(!isPhone && !isLow) || isOpen.value} hasButtons={isRoomy} />
      <CountAnnouncer dragging={dragging} />
      <TableOverlay />
    </section>
  );
}

function MoreButton({ isOpen, moreId }: { readonly isOpen: Signal<boolean>; readonly moreId: string }) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={timeline.more}
      title={timeline.more}
      aria-expanded={isOpen.value}
      aria-controls={moreId}
      onClick={() => {
        isOpen.value = !isOpen.peek();
      }}
    >
      <TransportIcon name="more" />
    </button>
  );
}
