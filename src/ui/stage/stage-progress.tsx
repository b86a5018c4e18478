import type { StageSession } from "../../state/stage/types.ts";
import { stage } from "../../words/stage.ts";
import { useApp } from "../app-context.ts";

/** More parts than this would be thinner than the gaps between them: then it is one bar. */
const mostParts = 40;

/** How far it has come, in a number and a bar; the present part fills while it plays by itself. */
export function StageProgress({ session }: { readonly session: StageSession }) {
  const { state } = useApp();
  const index = session.index.value;
  const count = session.count.value;
  if (count < 2) return null;
  const dwell = session.dwell.value;
  const text = stage.progress(index, count);
  return (
    <div class="stage-progress">
      <p class="stage-progress-text" role="status">
        {text}
        <span class="visually-hidden">: {state.currentScene.value?.title ?? ""}</span>
      </p>
      <div class="stage-parts" aria-hidden="true">
        {count <= mostParts ? (
          Array.from({ length: count }, (_, part) => (
            <span key={part} class="stage-part" data-done={part < index} data-now={part === index}>
              {part === index && dwell !== null && (
                <span
                  key={dwell.startedAtMs}
                  class="stage-part-fill"
                  style={{ animationDuration: `${dwell.lengthMs}ms` }}
                />
              )}
            </span>
          ))
        ) : (
          <span class="stage-part">
            <span class="stage-part-share" style={{ inlineSize: `${(100 * (index + 1)) / count}%` }} />
          </span>
        )}
      </div>
    </div>
  );
}
