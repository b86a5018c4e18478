import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { type Paper, papers, type ScenesAPage, scenesAPage } from "../../model/handout.ts";
import { takeAway } from "../../words/take-away.ts";
import { useApp } from "../app-context.ts";
import { JobLine } from "./job-line.tsx";
import { PlainChoice } from "./plain-choice.tsx";

const words = takeAway.handout;

/** A story or the present view, laid out for paper. */
export function HandoutSection() {
  const { state, actions } = useApp();
  const id = useId();
  // The story that the reader is in, if any.
  const storyId = useSignal(state.scene.peek()?.storyId ?? "");
  const paper = useSignal<Paper>("a4");
  const perPage = useSignal<ScenesAPage>(1);
  useEffect(() => actions.storiesRequested(), [actions]);
  const stories = state.stories.value;
  const story = stories.find((one) => one.id === storyId.value) ?? null;
  const isBusy = state.exportJob.value?.outcome === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.exportRequested({ what: "handout", story, paper: paper.value, scenesAPage: perPage.value });
      }}
    >
      <div class="export-select">
        <label for={id}>{words.of}</label>
        <select
          class="plain-select"
          id={id}
          onChange={({ currentTarget }) => {
            storyId.value = currentTarget.value;
          }}
        >
          <option value="">{words.view}</option>
          {stories.map((one) => (
            <option key={one.id} value={one.id} selected={one.id === story?.id}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      <PlainChoice
        legend={words.paper}
        values={papers}
        names={words.papers}
        chosen={paper.value}
        onChoose={(chosen) => {
          paper.value = chosen;
        }}
      />
      {story !== null && (
        <PlainChoice
          legend={words.scenesAPage}
          values={scenesAPage}
          names={words.counts}
          chosen={perPage.value}
          onChoose={(chosen) => {
            perPage.value = chosen;
          }}
        />
      )}
      <button type="submit" class="button button-outlined" disabled={isBusy}>
        {words.prepare}
      </button>
      <JobLine what="handout" />
    </form>
  );
}
