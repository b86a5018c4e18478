import { useMemo } from "preact/hooks";
import { countImprecise } from "../../model/imprecise-rows.ts";
import type { OpenDocument } from "../../model/open-document.ts";
import type { KeepingStatus } from "../../state/keeping/types.ts";
import { counts } from "../../words/counts.ts";
import { files as words } from "../../words/files.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { OnlyThis } from "./only-this.tsx";
import "./files-list.css";

/** What is open beside the situation that came with the page, and whether it stays on this device. */
export function FilesList() {
  const { state, actions } = useApp();
  const shown = new Set(state.situation.value.layers.map(({ id }) => id));
  const documents = state.documents.value.filter(({ situation }) =>
    situation.layers.some(({ id }) => shown.has(id)),
  );
  const { used = 0, free = null } = state.keeping.value?.room.value ?? {};
  const hasFile = documents.some(({ file }) => file !== undefined);
  if (!hasFile) return null;
  return (
    <section class="files" aria-label={words.heading}>
      <div class="files-top">
        <h3 class="overline">{words.heading}</h3>
        {state.hiddenLayers.value.size > 0 && (
          <button type="button" class="text-button" onClick={() => actions.layersShown()}>
            {words.showAll}
          </button>
        )}
      </div>
      <ul>
        {documents.map((document) => (
          <FileItem key={document.id} document={document} isOnly={documents.length === 1} />
        ))}
      </ul>
      <p class="files-note">{used > 0 ? words.room(used, free) : words.notKept}</p>
    </section>
  );
}

interface FileItemProps {
  readonly document: OpenDocument;
  readonly isOnly: boolean;
}

function FileItem({ document, isOnly }: FileItemProps) {
  const { id, title, file, table, situation } = document;
  const { state, actions } = useApp();
  const imprecise = useMemo(() => (file === undefined ? 0 : countImprecise(table)), [file, table]);
  const share = counts.nameImprecise({ imprecise, total: table.length });
  const own = situation.layers.map((layer) => layer.id);
  return (
    <li class="file">
      <div class="file-top">
        <span class="file-name" {...dataText(title)}>
          {title}
        </span>
        <span class="file-count">{words.events(table.length)}</span>
      </div>
      {share !== "" && <p class="files-note">{share}</p>}
      <div class="file-deeds">
        <OnlyThis document={document} />
        <button
          type="button"
          class="text-button"
          aria-label={words.remove(title)}
          disabled={isOnly}
          onClick={() => actions.layersRemoved(title, own)}
        >
          {words.removeShort}
        </button>
      </div>
      {file !== undefined && (
        <KeepChoice id={id} title={title} status={state.keeping.value?.statuses.value.get(id) ?? "off"} />
      )}
    </li>
  );
}

interface KeepChoiceProps {
  readonly id: string;
  readonly title: string;
  readonly status: KeepingStatus;
}

function KeepChoice({ id, title, status }: KeepChoiceProps) {
  const { state } = useApp();
  const isChecked = status === "kept" || status === "writing";
  return (
    <>
      <label class="file-keep">
        <input
          type="checkbox"
          aria-label={words.keepFile(title)}
          checked={isChecked}
          onChange={({ currentTarget }) => {
            const keeping = state.keeping.peek();
            if (currentTarget.checked) keeping?.fileKept(id);
            else keeping?.fileForgotten(id);
          }}
        />
        {words.keep}
      </label>
      <p class="files-note" role="status">
        {words.statuses[status]}
      </p>
    </>
  );
}
