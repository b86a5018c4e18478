import { effect, untracked } from "@preact/signals-core";
import type { EventTable } from "../model/event-table.ts";
import { hasFilterGround } from "../model/place-filter.ts";
import { toKnownFilters } from "../model/scene-plan.ts";
import type { View } from "./address.ts";
import type { Signals } from "./signals.ts";

/** What the address asked for when it was last read; it may name what only a file has that is not open yet. */
export interface AskedView {
  hash(): string;
  /** By what is open now. */
  read(hash: string): View;
  /** What was read late is in the address again. */
  noted(): void;
}

export interface LateView {
  /** `change` shows what is open now; then what was asked of it is done, where the reader has not done otherwise meanwhile. */
  around(change: () => void): void;
  dispose(): void;
}

export function createLateView(signals: Signals, asked: AskedView): LateView {
  /** The documents that were shown once, as they were shown last. */
  const shown = new Map<string, EventTable>();
  // A scene is shown again as a whole by the story's own engine.
  const read = () => (/(^|&)scene=/.test(asked.hash()) ? null : asked.read(asked.hash()));

  /** It may still come: its file was never shown, or there is more of it to be read or shown. */
  function isAwaited(eventId: string): boolean {
    const documentId = /^([\p{L}\p{N}-]+):\d+$/u.exec(eventId)?.[1];
    if (documentId === undefined) return false;
    const table = shown.get(documentId);
    const open = signals.documents.peek().find(({ id }) => id === documentId);
    if (table === undefined || (open !== undefined && open.table !== table)) return true;
    const files = signals.openings.peek()?.files.peek() ?? [];
    return files.some((file) => file.documentId === documentId && file.phase === "reading");
  }

  function dropGone(): void {
    const selection = signals.selection.peek();
    if (selection?.type !== "event" || signals.table.peek().rowOf(selection.id) >= 0) return;
    if (!isAwaited(selection.id)) signals.selection.value = null;
  }
  // Its last rows may be shown before it is known that they were the last.
  const stopWatching = effect(() => {
    const files = signals.openings.value?.files.value;
    if (files !== undefined) untracked(dropGone);
  });

  return {
    around(change) {
      const before = read();
      change();
      for (const { id, table } of signals.documents.value) shown.set(id, table);
      dropUnknown(signals);
      const now = read();
      if (before !== null && now !== null && catchUp(signals, before, now)) asked.noted();
      dropGone();
    },
    dispose: stopWatching,
  };
}

/** Sets what can be read only now; true where there was any. What is no longer as it was asked stays as the reader made it. */
function catchUp(signals: Signals, before: View, now: View): boolean {
  const late = [...now.hiddenLayers].filter((id) => !before.hiddenLayers.has(id));
  if (late.length > 0) signals.hiddenLayers.value = new Set([...signals.hiddenLayers.value, ...late]);
  let isChanged = late.length > 0;
  for (const facet of ["actor", "source"] as const) {
    const filters = signals.filters.value;
    const [was, is] = [before.filters[facet], now.filters[facet]];
    if (toText(was) === toText(is) || toText(filters[facet]) !== toText(was)) continue;
    signals.filters.value = { ...filters, [facet]: is };
    isChanged = true;
  }
  for (const name of ["where", "selection"] as const) {
    const fact: { value: unknown } = signals[name];
    if (isSame(before[name], now[name]) || !isSame(fact.value, before[name])) continue;
    fact.value = now[name];
    isChanged = true;
  }
  return isChanged;
}

const toText = (chosen: ReadonlySet<string> | null) => [...(chosen ?? [])].sort().join();
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A filter by what has gone would narrow to nothing, and there would be no way to see or undo it. */
function dropUnknown({ situation, filters, where }: Signals): void {
  const known = toKnownFilters(filters.value, situation.value);
  if (
    !isSame(toText(known.actor), toText(filters.value.actor)) ||
    !isSame(toText(known.source), toText(filters.value.source))
  )
    filters.value = known;
  if (where.value !== null && !hasFilterGround(where.value, situation.value)) where.value = null;
}
