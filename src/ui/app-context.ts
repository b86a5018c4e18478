// Teaches preact to draw a component anew when a signal that it read changes; without it nothing would follow the state.
import "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Actions, State } from "../state/types.ts";

/** What components read and call: signals and deeds, nothing else. */
export interface AppContextValue {
  readonly state: State;
  readonly actions: Actions;
}

export const AppContext = createContext<AppContextValue | null>(null);

/** The app around this component; a component outside one is a bug. */
export function useApp(): AppContextValue {
  const app = useContext(AppContext);
  if (app === null) throw new Error("useApp was called outside AppContext.Provider");
  return app;
}
