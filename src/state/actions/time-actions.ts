import { aroundBoth } from "../../model/compare.ts";
import { dayMs, minuteMs, type TimeWindow } from "../../model/instant.ts";
import { type AxisUnit, chooseUnit, limitAxis, showOnAxis } from "../../model/time-axis.ts";
import type { TimeMode } from "../../model/time-mode.ts";
import { findLeastWindowMs, findNextRow, holdWhen, stepWindow } from "../../model/time-step.ts";
import { inWindow } from "../../model/when.ts";
import { findWholeAxis } from "../../model/whole-axis.ts";
import type { Journal } from "../journal.ts";
import type { Player } from "../player.ts";
import type { Clock } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { Actions, State } from "../types.ts";

type TimeActions = Pick<
  Actions,
  | "windowMoved"
  | "modeChosen"
  | "axisMoved"
  | "allFitted"
  | "selectionFitted"
  | "played"
  | "paused"
  | "stepped"
  | "eventStepped"
  | "speedChosen"
  | "paceChosen"
  | "loopToggled"
  | "followToggled"
  | "timelineMeasured"
  | "itsTimeShown"
>;

/** What the timeline's chart leaves of the page's width at its sides, about: for when it has not measured itself yet. */
const chartMarginPx = 64;
/** Steps that follow one another this fast are one deed: a held button or key. */
const successionMs = 500;
/** From here on an axis is rounded to days, so that its address stays short; nobody can see the difference. */
const longAxisMs = 60 * dayMs;

/** The handles put right: in order, never on each other. In "until" and "moment" the idle handle gives way instead of swapping. */
export function settleWindow({ from, to }: TimeWindow, mode: TimeMode): TimeWindow {
  if (mode === "until") return from < to ? { from, to } : { from: to - dayMs, to };
  if (mode === "moment") return from < to ? { from, to } : { from, to: from + dayMs };
  if (from === to) return { from, to: to + minuteMs };
  return from < to ? { from, to } : { from: to, to: from };
}

export function createTimeActions(
  signals: Signals,
  state: Pick<State, "table" | "mask" | "selectedRow" | "extent" | "effectiveWindow" | "effectiveComparison">,
  journal: Journal,
  player: Player,
  clock: Clock,
  selectRow: (row: number) => void,
): TimeActions {
  const unit = (): AxisUnit => {
    const pageWidth = Math.max(signals.surroundings.value.width - chartMarginPx, 1);
    const finest = state.table.value.carriesTimes ? "minute" : "day";
    return chooseUnit(signals.axis.value, signals.timelineWidth.value || pageWidth, finest);
  };
  let lastStepMs = Number.NEGATIVE_INFINITY;
  const step = (act: () => void) => {
    const now = clock.now();
    const isRepeated = now - lastStepMs < successionMs;
    lastStepMs = now;
    if (isRepeated) journal.together(act);
    else act();
  };
  const moveTo = (window: TimeWindow) => {
    signals.window.value = settleWindow(window, signals.mode.value);
  };
  /** So that what has just been moved to can be seen. */
  const keepInSight = () => {
    const { from, to } = signals.window.value;
    const seen = {
      window: { from, to },
      until: { from: to - dayMs, to },
      moment: { from, to: from + dayMs },
    };
    signals.axis.value = showOnAxis(signals.axis.value, seen[signals.mode.value]);
  };
  return {
    windowMoved(window, { settled }) {
      player.stop();
      moveTo(window);
      if (settled) journal.deed();
    },
    modeChosen(mode) {
      if (mode === signals.mode.value) return;
      player.stop();
      signals.mode.value = mode;
      moveTo(signals.window.value);
      if (signals.comparison.value !== null)
        signals.comparison.value = settleWindow(signals.comparison.value, mode);
      journal.deed();
    },
    axisMoved(axis, { settled }) {
      const limited = limitAxis(axis, findLeastWindowMs(state.table.value));
      const grain = limited.to - limited.from >= longAxisMs ? dayMs : minuteMs;
      const round = (instant: number) => Math.round(instant / grain) * grain;
      signals.axis.value = settled ? { from: round(limited.from), to: round(limited.to) } : limited;
      if (settled) journal.drift();
    },
    allFitted() {
      player.stop();
      signals.axis.value = findWholeAxis(state.table.value, state.extent.value);
      // Two windows that are compared stay as they are; only the axis shows everything.
      if (signals.comparison.value === null) signals.window.value = state.extent.value;
      journal.deed();
    },
    selectionFitted() {
      const b = state.effectiveWindow.value;
      const asked = aroundBoth({ a: state.effectiveComparison.value ?? b, b });
      const extent = state.extent.value;
      const from = Number.isFinite(asked.from) ? asked.from : Math.min(extent.from, asked.to - dayMs);
      const to = Number.isFinite(asked.to) ? asked.to : Math.max(extent.to, from + dayMs);
      signals.axis.value = limitAxis({ from, to }, findLeastWindowMs(state.table.value));
      journal.deed();
    },
    played: () => player.start(),
    paused: () => player.stop(),
    stepped: (direction) =>
      step(() => {
        player.stop();
        moveTo(stepWindow(signals.window.value, signals.mode.value, unit(), direction, state.extent.value));
        keepInSight();
        journal.deed();
      }),
    eventStepped(direction) {
      player.stop();
      const row = findNextRow(
        state.table.value,
        state.mask.value,
        state.selectedRow.value,
        direction,
        state.effectiveWindow.value,
      );
      const when = row < 0 ? null : state.table.value.eventAt(row).when;
      if (when === null) return;
      step(() => {
        // What the pinned window of a comparison holds is shown already.
        const pinned = state.effectiveComparison.value;
        if (pinned === null || inWindow(when, pinned) === "no") {
          moveTo(holdWhen(signals.window.value, signals.mode.value, when));
          keepInSight();
        }
        selectRow(row);
      });
    },
    speedChosen(speed) {
      signals.speed.value = speed;
    },
    paceChosen(pace) {
      signals.pace.value = pace;
      player.restart();
    },
    loopToggled() {
      signals.loop.value = !signals.loop.value;
    },
    followToggled() {
      signals.follow.value = !signals.follow.value;
    },
    timelineMeasured(widthPx) {
      signals.timelineWidth.value = widthPx;
    },
    itsTimeShown() {
      const row = state.selectedRow.value;
      const when = row < 0 ? null : state.table.value.eventAt(row).when;
      if (when === null) return;
      player.stop();
      moveTo(holdWhen(signals.window.value, signals.mode.value, when));
      keepInSight();
      journal.deed();
    },
  };
}
