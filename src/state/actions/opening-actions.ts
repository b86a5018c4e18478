import type { OfferedFile } from "../opening/types.ts";
import type { Ports } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { Actions } from "../types.ts";

/** Opening files is fetched with the first one that is offered. `actions`: asked for by when they are whole. */
export function createOpeningActions(
  signals: Signals,
  actions: () => Actions,
  { opener, shelf, keepsakes }: Pick<Ports, "opener" | "shelf" | "keepsakes">,
  documentsReady: () => Promise<unknown>,
): Pick<Actions, "filesOffered" | "keptFilesRequested"> {
  let loading: Promise<void> | null = null;
  const load = async () => {
    const [{ createOpenings }, { createKeeping }, doors, place] = await Promise.all([
      import("../opening/openings.ts"),
      import("../keeping/keeping.ts"),
      opener.load(),
      shelf.load(),
      documentsReady(),
    ]);
    signals.openings.value ??= createOpenings(signals, actions, doors, keepsakes);
    signals.keeping.value ??= createKeeping(signals, signals.openings.value, place, keepsakes);
  };
  const run = (deed: () => void) => {
    loading ??= load();
    loading.then(deed, () => {
      loading = null;
      actions().noticeGiven("part-missing");
    });
  };
  return {
    filesOffered(files: readonly OfferedFile[]) {
      if (files.length > 0) run(() => signals.openings.value?.filesOffered(files));
    },
    keptFilesRequested: () => run(() => void signals.keeping.value?.reopen()),
  };
}
