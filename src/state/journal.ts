import { untracked } from "@preact/signals-core";
import { formatView, type View } from "./address.ts";
import type { Ports } from "./ports.ts";
import type { Signals } from "./signals.ts";

/** How long a drift (camera, typed letters) waits before it is written: browsers limit how often one may. */
const driftDelayMs = 400;

/** Writes the address: a deed gets an entry of its own, which Back undoes; a drift replaces the present one. */
export interface Journal {
  deed(): void;
  drift(): void;
  /** Deeds within `act` become part of the present entry: a held key is one deed, however often it repeats. */
  together(act: () => void): void;
  /** An entry with the same address, so that Back closes what has just been opened over the page. */
  layerOpened(): void;
  /** Takes that entry away again when the layer was closed by other means than Back. */
  layerClosed(): void;
  dispose(): void;
}

export interface JournalOptions {
  readonly signals: Signals;
  readonly ports: Ports;
  readonly usual: () => View;
  /** The view of an address. */
  readonly read: (hash: string) => View;
  readonly apply: (view: View) => void;
  /** Closes what lies over the page, if anything does. */
  readonly closeLayer: () => void;
}

/** The facts of the address, as the signals have them now. */
export function viewOf(signals: Signals): View {
  return {
    scene: signals.scene.value,
    window: signals.window.value,
    comparison: signals.comparison.value,
    mode: signals.mode.value,
    axis: signals.axis.value,
    hiddenLayers: signals.hiddenLayers.value,
    filters: signals.filters.value,
    columnFilters: signals.columnFilters.value,
    query: signals.query.value,
    where: signals.where.value,
    selection: signals.selection.value,
    readerOpen: signals.readerOpen.value,
    language: signals.language.value,
    camera: signals.camera.value,
  };
}

export function createJournal({ signals, ports, usual, read, apply, closeLayer }: JournalOptions): Journal {
  const { address, clock } = ports;
  let written = address.read();
  /** What the address would say had it been written at the last drift. */
  let drifted: string | null = null;
  let cancelTimer = () => {};
  /** What the open layer's own entry and those of the deeds done since say; empty while no layer is open. */
  let layerEntries: readonly string[] = [];
  /** What the entry under the layer's own says. */
  let beneath = written;
  let isTakingAway = false;
  let isJoining = false;
  const present = () => untracked(() => formatView(viewOf(signals), usual()));

  const flush = () => {
    cancelTimer();
    if (drifted !== null && drifted !== written) {
      address.replace(drifted);
      written = drifted;
      if (layerEntries.length > 0) layerEntries = [...layerEntries.slice(0, -1), drifted];
    }
    drifted = null;
  };

  /** The entry one has come back to says the view as it is: what drifted under the layer, letters or camera, stays. */
  const keepPresent = (hash: string) => {
    cancelTimer();
    drifted = null;
    written = present();
    if (written !== hash) address.replace(written);
  };

  const stopListening = address.listen(() => {
    const hash = address.read();
    if (isTakingAway) {
      isTakingAway = false;
      keepPresent(hash);
      return;
    }
    if (layerEntries.length > 1 && layerEntries.at(-2) === hash) {
      // A deed done under the open layer is undone first; the layer stays.
      layerEntries = layerEntries.slice(0, -1);
    } else if (layerEntries.length > 0) {
      const hasNoDeeds = layerEntries.length === 1 && hash === beneath;
      layerEntries = [];
      closeLayer();
      if (hasNoDeeds) {
        keepPresent(hash);
        return;
      }
      if (hash === written) return;
    }
    if (hash === present()) return;
    cancelTimer();
    drifted = null;
    apply(read(hash));
    // What could not be read is removed from the address.
    written = present();
    if (written !== hash) address.replace(written);
  });

  const journal: Journal = {
    deed() {
      if (isJoining) {
        journal.drift();
        return;
      }
      flush();
      const hash = present();
      if (hash === written) return;
      address.push(hash);
      if (layerEntries.length > 0) layerEntries = [...layerEntries, hash];
      written = hash;
    },
    drift() {
      drifted = present();
      cancelTimer();
      cancelTimer = clock.after(driftDelayMs, flush);
    },
    together(act) {
      isJoining = true;
      act();
      isJoining = false;
    },
    layerOpened() {
      if (layerEntries.length > 0) return;
      flush();
      layerEntries = [written];
      beneath = written;
      address.push(written);
    },
    layerClosed() {
      // With deeds done since, going back would undo the last of them.
      const isPresent = layerEntries.length === 1;
      layerEntries = [];
      if (!isPresent) return;
      isTakingAway = true;
      address.back();
    },
    dispose() {
      cancelTimer();
      stopListening();
    },
  };

  // A link with rubbish in it opens the map, and the address then says only what was understood.
  const first = present();
  if (first !== written) address.replace(first);
  written = first;
  return journal;
}
