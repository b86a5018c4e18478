import { useSignal } from "@preact/signals";
import { useId, useMemo } from "preact/hooks";
import { isDrawable, type PictureScale, pictureScales } from "../../model/export-request.ts";
import { takeAway } from "../../words/take-away.ts";
import { useApp } from "../app-context.ts";
import { useFrame } from "../frame-context.ts";
import { JobLine } from "./job-line.tsx";

const words = takeAway.picture;

/** A picture of the map as it is seen, as large as the device can draw it. */
export function PictureSection() {
  const { state, actions } = useApp();
  const frame = useFrame();
  const id = useId();
  const wanted = useSignal<PictureScale>(2);
  // As it was when the dialog opened: what is behind the dialog does not change.
  const size = useMemo(() => toWhole(frame?.freeSize() ?? state.surroundings.peek()), [frame, state]);
  const limit = state.canvasLimit.value;
  const drawable = pictureScales.filter((scale) => limit === null || isDrawable(size, scale, limit));
  const largest = drawable.at(-1);
  const chosen = drawable.findLast((scale) => scale <= wanted.value);
  const isBusy = state.exportJob.value?.outcome === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined && !isBusy)
          actions.exportRequested({ what: "picture", size, scale: chosen });
      }}
    >
      <p>{words.note}</p>
      <fieldset class="export-choices" aria-describedby={`${id}-limit`}>
        <legend>{words.size}</legend>
        {pictureScales.map((scale) => (
          <label key={scale}>
            <input
              type="radio"
              name={`${id}-scale`}
              checked={scale === chosen}
              disabled={!drawable.includes(scale)}
              onChange={() => {
                wanted.value = scale;
              }}
            />
            <span>
              {words.scale(scale, size.width * scale, size.height * scale)}
              {!drawable.includes(scale) && <span class="export-soft"> {words.tooLarge}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <p class="export-soft" id={`${id}-limit`}>
        {limit !== null && formatLimit(largest)}
      </p>
      <button type="submit" class="button button-outlined" disabled={chosen === undefined || isBusy}>
        {words.save}
      </button>
      <JobLine what="picture" />
    </form>
  );
}

function formatLimit(largest: PictureScale | undefined): string {
  if (largest === undefined) return words.noneDrawable;
  return largest === pictureScales.at(-1) ? words.allDrawable : words.someDrawable(largest);
}

function toWhole({ width, height }: { readonly width: number; readonly height: number }) {
  return { width: Math.round(width), height: Math.round(height) };
}
