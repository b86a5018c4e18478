import { useEffect } from "preact/hooks";
import { takeAway } from "../../words/take-away.ts";
import { useApp } from "../app-context.ts";
import { ModalDialog } from "../dialogs/modal-dialog.tsx";
import { Icon } from "../icon.tsx";
import { exportSections } from "./sections.ts";
import "../dialogs/plain-fields.css";
import "./export-dialog.css";

/** What can be taken away, one section a kind; the browser keeps at most one of them open. */
export function ExportDialog() {
  const { actions } = useApp();
  useEffect(() => actions.exportPrepared(), [actions]);
  return (
    <ModalDialog title={takeAway.title}>
      <p class="export-intro">{takeAway.intro}</p>
      {exportSections.map(({ what, Section }, index) => (
        <details key={what} class="export-section" name="export-section" open={index === 0}>
          <summary>
            <span class="export-name">{takeAway.sections[what].name}</span>
            <span class="export-hint">{takeAway.sections[what].hint}</span>
            <Icon name="down" size={12} />
          </summary>
          <div class="export-body">
            <Section />
          </div>
        </details>
      ))}
    </ModalDialog>
  );
}
