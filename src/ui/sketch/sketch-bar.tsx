import { useLayoutEffect, useRef } from "preact/hooks";
import { cornerLimits } from "../../model/place-filter.ts";
import { measureSketch } from "../../model/sketch-measure.ts";
import { places } from "../../words/places.ts";
import { useApp } from "../app-context.ts";
import { useFocusReturn } from "../use-focus-return.ts";
import "./sketch-bar.css";

/** While one draws: what to do, what came of it so far, and every deed by key as well as by hand. */
export function SketchBar() {
  const { state, actions } = useApp();
  const bar = useRef<HTMLElement>(null);
  const sketch = state.sketch.value;
  useFocusReturn(true);
  useLayoutEffect(() => bar.current?.querySelector("button")?.focus({ preventScroll: true }), []);
  if (sketch === null) return null;
  const words = places.sketch;
  const { corners, tool } = sketch;
  const { kilometers, squareKilometers } = measureSketch(sketch);
  const isMeasure = tool === "measure";
  const canFinish = isMeasure || corners.length >= cornerLimits.least;
  return (
    <>
      <span class="sketch-cross" aria-hidden="true" />
      <section class="sketch-bar surface" aria-label={words.region} ref={bar}>
        <p>
          {isMeasure ? words.measure : words.area} {words.keys}
        </p>
        <p class="sketch-state" role="status">
          {corners.length > 0 && words.state(corners.length, kilometers, squareKilometers)}
        </p>
        <div class="sketch-deeds">
          <Deed name={words.addMiddle} act={() => actions.cornerAdded(state.camera.value.center)} />
          <Deed name={words.removeLast} isOff={corners.length === 0} act={() => actions.cornerRemoved()} />
          <Deed
            name={isMeasure ? words.finishMeasure : words.finishArea}
            isOff={!canFinish}
            act={() => actions.sketchFinished()}
          />
          {!isMeasure && <Deed name={words.cancel} act={() => actions.sketchCancelled()} />}
        </div>
      </section>
    </>
  );
}

interface DeedProps {
  readonly name: string;
  /** It has nothing to do yet; it keeps its place in the order of keys. */
  readonly isOff?: boolean;
  readonly act: () => void;
}

function Deed({ name, isOff = false, act }: DeedProps) {
  return (
    <button
      type="button"
      class="button button-outlined"
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) act();
      }}
    >
      {name}
    </button>
  );
}
