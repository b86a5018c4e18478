import { useEffect } from "preact/hooks";
import type { KeptFile } from "../../model/documents/kept-file.ts";
import { files } from "../../words/files.ts";
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
  const carried = state.keeping.value?.listOpen() ?? [];
  const texts = state.openings.value?.situationTexts.value ?? null;
  const isWaiting = status === "loading" || status === "unasked";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const stories = status === "ready" ? state.stories.value : null;
        if (!isBusy && !isWaiting) actions.exportRequested({ what: "one-file", stories, carried, texts });
      }}
    >
      <p>{words.saveNote}</p>
      <p class="export-soft">
        {isWaiting ? words.storiesComing : status === "ready" && words.stories(state.stories.value.length)}
      </p>
      <CarriedFiles carried={carried} />
      <button type="submit" class="button button-outlined" disabled={isBusy || isWaiting}>
        {words.save}
      </button>
      <JobLine what="one-file" />
    </form>
  );
}

/** From here on the page is told to become unwieldy. */
const manyBytes = 50_000_000;
/** Base64 has four letters for three bytes. */
const growth = 4 / 3;

function CarriedFiles({ carried }: { readonly carried: readonly KeptFile[] }) {
  if (carried.length === 0) return null;
  const bytes = carried.reduce((sum, { blob }) => sum + blob.size, 0);
  return (
    <>
      <p>
        {words.carries(
          carried.map(({ name, entry }) => entry ?? name),
          files.formatBytes(bytes),
        )}
      </p>
      {bytes > manyBytes && <p role="alert">{words.carriesMuch(files.formatBytes(bytes * growth))}</p>}
    </>
  );
}
