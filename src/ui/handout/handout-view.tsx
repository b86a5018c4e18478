import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Handout } from "../../model/handout.ts";
import { takeAway } from "../../words/take-away.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { Portal } from "../portal.tsx";
import { useFocusReturn } from "../use-focus-return.ts";
import { HandoutSceneView } from "./handout-scene.tsx";
import "./handout.css";
import "./handout-print.css";

const words = takeAway.handout;

/** A handout as it will be on paper, in an element beside the app's own: printing shows this and hides the app. */
export function HandoutView() {
  const { state } = useApp();
  const place = useMemo(() => document.createElement("div"), []);
  useFocusReturn(true);
  useLayoutEffect(() => {
    const app = document.getElementById("app");
    document.body.append(place);
    // Else the keyboard would walk through the map under it.
    if (app !== null) app.inert = true;
    return () => {
      if (app !== null) app.inert = false;
      place.remove();
    };
  }, [place]);
  const outcome = state.exportJob.value?.outcome;
  if (outcome?.type !== "handout") return null;
  return (
    <Portal into={place}>
      <HandoutPages handout={outcome.handout} />
    </Portal>
  );
}

function HandoutPages({ handout }: { readonly handout: Handout }) {
  const { actions } = useApp();
  const print = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => print.current?.focus(), []);
  const { title, summary, data, credits, paper, scenes, scenesAPage, sources } = handout;
  return (
    <div
      class="handout"
      role="dialog"
      aria-modal="true"
      aria-label={words.region}
      data-paper={paper}
      data-scenes={scenesAPage}
      data-count={scenes.length}
    >
      <div class="handout-bar">
        <button
          ref={print}
          type="button"
          class="button button-outlined"
          onClick={() => actions.printRequested()}
        >
          {words.print}
        </button>
        <button type="button" class="button" onClick={() => actions.overlayClosed()}>
          {words.back}
        </button>
        <p>{words.note}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div class="handout-desk" tabIndex={0} role="document" aria-label={title}>
        <article class="handout-sheet">
          <header class="handout-head">
            <h1 {...dataText(title)}>{title}</h1>
            {summary !== "" && <p {...dataText(summary)}>{summary}</p>}
            <p class="handout-soft">
              {data} {credits}
            </p>
          </header>
          {scenes.map((scene, index) => (
            <HandoutSceneView key={scene.link} scene={scene} number={index + 1} count={scenes.length} />
          ))}
          {sources.length > 0 && (
            <section class="handout-last">
              <h2>{words.sources}</h2>
              <ol class="handout-sources">
                {sources.map((source) => (
                  <li key={source} dir="auto">
                    {source}
                  </li>
                ))}
              </ol>
            </section>
          )}
        </article>
      </div>
    </div>
  );
}
