import { useId, useRef } from "preact/hooks";
import { opening as words } from "../../words/opening.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { ModalDialog } from "../dialogs/modal-dialog.tsx";
import { Icon } from "../icon.tsx";
import "./open-dialog.css";

/** Where a reader opens files of their own, and sees what is open. */
export function OpenDialog() {
  const { actions } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  return (
    <ModalDialog title={words.title}>
      <p>{words.privacy}</p>
      <div class="open-choose">
        <input
          ref={input}
          id={inputId}
          class="visually-hidden"
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])].map((file) => ({ name: file.name, blob: file }));
            // The same file may be chosen again, after it was mended.
            currentTarget.value = "";
            actions.overlayClosed();
            actions.filesOffered(files);
          }}
        />
        <label class="button button-primary open-button" for={inputId}>
          {words.choose}
        </label>
        <span class="open-soft">{words.ways}</span>
      </div>
      <p class="open-soft">{words.formats}</p>
      <p class="open-soft">{words.shapes}</p>
      <OpenNow />
    </ModalDialog>
  );
}

function OpenNow() {
  const { state, actions } = useApp();
  const documents = state.documents.value;
  return (
    <section>
      <h3>{words.openNow}</h3>
      <ul class="open-now">
        {documents.map(({ id, title, table }) => (
          <li key={id}>
            <span class="open-name" {...dataText(title)}>
              {title}
            </span>
            <span class="open-soft">{words.events(table.length)}</span>
            <button
              type="button"
              class="button button-icon"
              aria-label={words.closeNamed(title)}
              title={words.close}
              disabled={documents.length === 1}
              onClick={() => actions.documentClosed(id)}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      {documents.length === 1 && <p class="open-soft">{words.lastStays}</p>}
    </section>
  );
}
