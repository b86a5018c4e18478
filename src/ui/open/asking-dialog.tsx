import type { OpeningFile } from "../../state/opening/types.ts";
import { opening as words } from "../../words/opening.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { ModalDialog } from "../dialogs/modal-dialog.tsx";
import { EntryChoice } from "./entry-choice.tsx";
import { MappingForm } from "./mapping-form.tsx";
import "./open-dialog.css";

/** What must be asked before a file is opened: of several files, of the first that waits. */
export function AskingDialog() {
  const { state } = useApp();
  const file = state.openings.value?.files.value.find(
    ({ phase }) => phase === "choosing" || phase === "asking" || phase === "replacing",
  );
  if (file === undefined) return null;
  return (
    <ModalDialog key={file.id} title={titleOf(file)}>
      {file.phase === "choosing" && <EntryChoice file={file} />}
      {file.phase === "asking" && <MappingForm file={file} />}
      {file.phase === "replacing" && <Replacement file={file} />}
    </ModalDialog>
  );
}

function titleOf({ phase, name }: OpeningFile): string {
  if (phase === "choosing") return words.chooseEntries(name);
  return phase === "replacing" ? words.replaceTitle : words.mapTitle(name);
}

function Replacement({ file }: { readonly file: OpeningFile }) {
  const { state } = useApp();
  const openings = state.openings.value;
  const title = file.situationTitle ?? "";
  return (
    <>
      <p {...dataText(title)}>{words.replace(title, state.situation.value.title)}</p>
      <div class="open-deeds">
        <button type="button" class="button open-button" onClick={() => openings?.situationAccepted(file.id)}>
          {words.replaceButton}
        </button>
        <button type="button" class="button" onClick={() => openings?.openingStopped(file.id, false)}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}
