import { toDwellMs } from "./dwell.ts";
import type { EventTable } from "./event-table.ts";
import { findExtent } from "./extent.ts";
import { planPlayback, planStory } from "./film-plan.ts";
import type { FilmSubject } from "./film-request.ts";
import { findStarts } from "./playback.ts";
import type { Situation } from "./situation.ts";
import type { Scene } from "./story.ts";
import type { TimeMode } from "./time-mode.ts";

interface Filmed {
  readonly situation: Situation;
  readonly table: EventTable;
  readonly mask: Uint8Array;
  readonly mode: TimeMode;
}

/** How long a scene is shown, once it is reached. */
export function toSceneMs({ dwellSeconds, title, text }: Scene): number {
  const words = text.flatMap((spans) => spans.map((span) => span.text));
  return toDwellMs(dwellSeconds, `${title} ${words.join(" ")}`);
}

/** Of how many frames a film would be, without making it. */
export function countFilmFrames(
  { situation, table, mask, mode }: Filmed,
  subject: FilmSubject,
  rate: number,
): number {
  const camera = situation.opening.camera;
  if (subject.type === "story") {
    const stops = subject.story.scenes.map((scene) => ({
      window: scene.window,
      camera,
      dwellMs: toSceneMs(scene),
    }));
    return planStory(stops, 1, rate).frameCount;
  }
  const { pace, speed, window } = subject;
  const extent = findExtent(situation, table);
  const settings = { mode, pace, speed, loop: false, extent, starts: findStarts(table, mask) };
  return planPlayback(window, settings, camera, rate).frameCount;
}
