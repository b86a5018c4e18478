import { batch } from "@preact/signals-core";
import type { TimeWindow } from "../../model/instant.ts";
import { findRows } from "../../model/query.ts";
import { findSecondWindow } from "../../model/second-window.ts";
import { limitAxis } from "../../model/time-axis.ts";
import { findLeastWindowMs } from "../../model/time-step.ts";
import type { Journal } from "../journal.ts";
import type { Player } from "../player.ts";
import type { Signals } from "../signals.ts";
import type { Actions, State } from "../types.ts";
import { settleWindow } from "./time-actions.ts";

type ComparisonActions = Pick<
  Actions,
  "comparisonStarted" | "comparisonMoved" | "comparisonSwapped" | "comparisonEnded"
>;

export function createComparisonActions(
  signals: Signals,
  state: Pick<State, "table" | "extent" | "effectiveWindow" | "effectiveComparison">,
  journal: Journal,
  player: Player,
): ComparisonActions {
  /** The axis, and as far beside it as either window reaches. */
  const stretchAxis = (): TimeWindow => {
    const axis = signals.axis.value;
    const asked = [state.effectiveWindow.value, state.effectiveComparison.value ?? axis];
    const ends = asked.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
    return { from: Math.min(axis.from, ...ends), to: Math.max(axis.to, ...ends) };
  };
  return {
    comparisonStarted() {
      if (signals.comparison.value !== null) return;
      player.stop();
      const pinned = signals.window.value;
      const mode = signals.mode.value;
      const table = state.table.value;
      const everyone = new Uint8Array(table.length).fill(1);
      const holdsEvents = (window: TimeWindow) => findRows(table, everyone, window).rows.length > 0;
      const second = findSecondWindow(pinned, mode, state.extent.value, holdsEvents);
      batch(() => {
        signals.comparison.value = pinned;
        signals.window.value = settleWindow(second, mode);
        signals.listPart.value = "all";
        signals.axis.value = limitAxis(stretchAxis(), findLeastWindowMs(state.table.value));
      });
      journal.deed();
    },
    comparisonMoved(window, { settled }) {
      if (signals.comparison.value === null) return;
      player.stop();
      signals.comparison.value = settleWindow(window, signals.mode.value);
      if (settled) journal.deed();
    },
    comparisonSwapped() {
      const pinned = signals.comparison.value;
      if (pinned === null) return;
      player.stop();
      batch(() => {
        signals.comparison.value = signals.window.value;
        signals.window.value = pinned;
      });
      journal.deed();
    },
    comparisonEnded() {
      const pinned = signals.comparison.value;
      if (pinned === null) return;
      player.stop();
      batch(() => {
        signals.comparison.value = null;
        signals.window.value = pinned;
      });
      journal.deed();
    },
  };
}
