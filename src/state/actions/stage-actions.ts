import type { Ports } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { StageActions, StageSession } from "../stage/types.ts";
import type { Actions, State } from "../types.ts";

/** `app`: asked for only when somebody presents, by when it is whole. */
export function createStageActions(
  signals: Signals,
  app: () => { readonly state: State; readonly actions: Actions },
  { clock, stage }: Pick<Ports, "clock" | "stage">,
): StageActions {
  let loading: Promise<StageSession> | null = null;
  const load = async (): Promise<StageSession> => {
    const [{ createStageSession }, doors] = await Promise.all([import("../stage/session.ts"), stage.load()]);
    signals.session.value ??= createStageSession({
      ...app(),
      clock,
      doors,
    });
    return signals.session.value;
  };
  /** At once where it is there already: what opens a window or fills the screen must follow the press directly. */
  const withSession = (act: (session: StageSession) => void): void => {
    if (signals.session.value !== null) {
      act(signals.session.value);
      return;
    }
    loading ??= load();
    loading.then(act, () => {
      loading = null;
      app().actions.noticeGiven("part-missing");
    });
  };
  return {
    presentingPrepared: () => withSession(() => {}),
    stageEntered: (byItself = false) =>
      withSession((session) => {
        app().actions.overlayClosed();
        app().actions.paused();
        signals.stage.value = true;
        if (!byItself) return;
        if (!session.loop.value) session.act({ type: "loop" });
        if (!session.autoplay.value) session.act({ type: "autoplay" });
      }),
    stageLeft() {
      signals.stage.value = false;
    },
    presenterOpened: () => withSession((session) => session.act({ type: "presenter" })),
  };
}
