import { useEffect } from "preact/hooks";
import { oneFile as words } from "../../words/one-file.ts";
import { useApp } from "../app-context.ts";
import { JobLine } from "./job-line.tsx";

/** Everything in one page, to be kept; a page that is one already says so. */
export function OneFileSection() {
  const { state, actions } = useApp();
  // The reader's own drafts are among the stories, and go into the file.
  useEffect(() => actions.storiesRequested(), [actions]);
  if (state.oneFile !== null) return <p>{words.isCopy}</p>;
  const status = state.storyStatus.value;
  const isBusy = state.exportJob.value?.outcome === null;
  const isWaiting = status === "loading" || status === "unasked";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const stories = status === "ready" ? state.stories.value : null;
        if (!isBusy && !isWaiting) actions.exportRequested({ what: "one-file", stories });
      }}
    >
      <p>{words.saveNote}</p>
      <p class="export-soft">
        {isWaiting ? words.storiesComing : status === "ready" && words.stories(state.stories.value.length)}
      </p>
      <button type="submit" class="button button-outlined" disabled={isBusy || isWaiting}>
        {words.save}
      </button>
      <JobLine what="one-file" />
    </form>
  );
}
