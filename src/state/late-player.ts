import type { Player } from "./player.ts";

type PlayerModule = typeof import("./player.ts");

let loaded: PlayerModule | null = null;

/** Fetches what plays, which nobody needs before the map is drawn. To be called then, and by tests that play at once. */
export async function preparePlayer(): Promise<PlayerModule> {
  loaded ??= await import("./player.ts");
  return loaded;
}

/** A player whose code may still be on its way: then it starts once it has come, unless it was stopped meanwhile. */
export function createLatePlayer(create: (module: PlayerModule) => Player, failed: () => void): Player {
  let player: Player | null = null;
  let isWanted = false;
  const ready = (): Player | null => {
    if (loaded !== null) player ??= create(loaded);
    return player;
  };
  return {
    start() {
      isWanted = true;
      const present = ready();
      if (present !== null) return present.start();
      preparePlayer().then(() => {
        if (isWanted) ready()?.start();
      }, failed);
    },
    stop() {
      isWanted = false;
      player?.stop();
    },
    restart: () => player?.restart(),
  };
}
