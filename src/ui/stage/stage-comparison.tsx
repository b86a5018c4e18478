import { comparisonMarks, mapMarkSize } from "../../style/mark-specs.ts";
import { comparison as words } from "../../words/comparison.ts";
import { stage } from "../../words/stage.ts";
import { useApp } from "../app-context.ts";
import { readWindowNames } from "../compare/window-names.ts";
import { Mark } from "../mark.tsx";

/** Both times with their letters, and how many events are where, each with the mark by which the map tells it. */
export function StageComparison() {
  const { state } = useApp();
  const names = readWindowNames(state);
  const counts = state.comparisonCounts.value;
  if (names === null || counts === null) return null;
  const size = mapMarkSize * 1.35 * state.stageScale.value;
  return (
    <div class="stage-comparison">
      <p class="stage-when">
        <span class="stage-window">
          <span class="stage-letter" data-window="a">
            {stage.windowA}
          </span>
          {names.a}
        </span>
        <span class="stage-window">
          <span class="stage-letter" data-window="b">
            {stage.windowB}
          </span>
          {names.b}
        </span>
      </p>
      <dl class="stage-groups">
        {words.listClauses(counts, names).map(({ group, name, count }) => (
          <div key={group} class="stage-group">
            <dt>
              <Mark color="grey" claim="confirmed" shape="disc" size={size} {...comparisonMarks[group]} />
              {name}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
