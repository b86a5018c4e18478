import { listSceneSources } from "../../model/scene-sources.ts";
import type { Scene } from "../../model/story.ts";
import type { Span } from "../../model/story-text.ts";
import { comparison } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { StageComparison } from "./stage-comparison.tsx";
import { StageSources } from "./stage-sources.tsx";
import { useFittingText } from "./use-fitting-text.ts";

/** What is said of a scene: its time, its title, its words, and on whose word they rest. */
export function SceneCaption({ scene, whole }: { readonly scene: Scene; readonly whole: boolean }) {
  const { state } = useApp();
  const text = useFittingText(scene);
  return (
    <>
      {scene.versus === null && <p class="stage-when">{comparison.nameWindow(scene.window, scene.mode)}</p>}
      <h2 class="stage-title" {...dataText(scene.title)}>
        {scene.title}
      </h2>
      {scene.versus !== null && <StageComparison />}
      {whole && (
        <div class="stage-text" ref={text}>
          {scene.text.map((spans, index) => (
            <p key={index} {...dataText(spans.map(({ text }) => text).join(""))}>
              {spans.map((span, at) => (
                <Words key={at} span={span} />
              ))}
            </p>
          ))}
        </div>
      )}
      <StageSources ids={listSceneSources(scene, state.table.value)} />
    </>
  );
}

/** Words that lead to an event or a place show it; the next key goes on with the story. */
function Words({ span: { text, isEmphasis, reference } }: { readonly span: Span }) {
  const { state, actions } = useApp();
  const words = isEmphasis ? <em>{text}</em> : text;
  if (reference === null) return <>{words}</>;
  const { type, id } = reference;
  const isThere = type === "event" ? state.table.value.rowOf(id) >= 0 : state.situation.value.places.has(id);
  if (type === "source" || !isThere) return <>{words}</>;
  const address = type === "event" ? id : `${type}:${id}`;
  // A link and no button, because only links break across lines.
  return (
    <a
      class="stage-words"
      href={`#sel=${encodeURIComponent(address)}`}
      onClick={(event) => {
        event.preventDefault();
        if (type === "event") actions.eventSelected(id);
        else actions.placeSelected(id);
      }}
    >
      {words}
    </a>
  );
}
