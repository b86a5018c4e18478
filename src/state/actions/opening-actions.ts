import type { OfferedFile } from "../opening/types.ts";
import type { Ports } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { Actions } from "../types.ts";

/** Opening files is fetched with the first one that is offered. `actions`: asked for by when they are whole. */
export function createOpeningActions(
  signals: Signals,
  actions: () => Actions,
  { opener, keepsakes }: Pick<Ports, "opener" | "keepsakes">,
  documentsReady: () => Promise<unknown>,
): Pick<Actions, "filesOffered"> {
  let loading: Promise<void> | null = null;
  const load = async () => {
    const [{ createOpenings }, doors] = await Promise.all([
      import("../opening/openings.ts"),
      opener.load(),
      documentsReady(),
    ]);
    signals.openings.value ??= createOpenings(signals, actions, doors, keepsakes);
  };
  return {
    filesOffered(files: readonly OfferedFile[]) {
      if (files.length === 0) return;
      loading ??= load();
      loading.then(
        () => signals.openings.value?.filesOffered(files),
        () => {
          loading = null;
          actions().noticeGiven("part-missing");
        },
      );
    },
  };
}
