import { preparePlayer } from "../src/state/late-player.ts";

// In a test nothing is on its way: what plays is there before it is asked for.
await preparePlayer();
