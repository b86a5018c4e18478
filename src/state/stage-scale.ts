/** The page for which the stage is designed, in CSS pixels. On a larger one everything grows, so that the back row can read it. */
const designed = { width: 1280, height: 720 } as const;
const mostScale = 4;

/** Quarters of a quarter, so that sizes fall on whole pixels where they can; never smaller than on a desk. */
const grain = 16;

export function findStageScale({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): number {
  const scale = Math.min(width / designed.width, height / designed.height, mostScale);
  return Math.max(Math.floor(scale * grain) / grain, 1);
}
