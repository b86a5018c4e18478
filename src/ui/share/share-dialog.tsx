import { useSignal } from "@preact/signals";
import { share } from "../../words/share.ts";
import { useApp } from "../app-context.ts";
import { ModalDialog } from "../dialogs/modal-dialog.tsx";
import { CopiedText } from "./copied-text.tsx";
import { toEmbedAddress, writeEmbedCode } from "./embed-code.ts";
import { EmbedDrawing } from "./embed-drawing.tsx";
import "../dialogs/plain-fields.css";
import "./share-dialog.css";

const heights = [420, 540, 720] as const;

/** The link to this view, and the code that puts it into another page. */
export function ShareDialog() {
  const { state, actions } = useApp();
  const height = useSignal<number>(540);
  const link = state.link.value;
  const code = writeEmbedCode(link, state.situation.value.title, height.value);
  return (
    <ModalDialog title={share.title}>
      {!/^https?:/.test(link) && <p class="share-warning">{share.fromFile}</p>}
      <CopiedText
        name={share.link}
        note={share.linkNote}
        text={link}
        rows={2}
        button={share.copyLink}
        onCopy={() => actions.linkCopied()}
      />
      <CopiedText
        name={share.embed}
        note={share.embedNote}
        text={code}
        rows={4}
        button={share.copyEmbed}
        onCopy={() => actions.textCopied(code, "embed-copied")}
      >
        <EmbedDrawing />
        <label class="share-height">
          {share.height}
          <select
            class="plain-select"
            onChange={({ currentTarget }) => {
              height.value = Number(currentTarget.value);
            }}
          >
            {heights.map((pixels) => (
              <option key={pixels} value={pixels} selected={pixels === height.value}>
                {share.pixels(pixels)}
              </option>
            ))}
          </select>
        </label>
      </CopiedText>
      <p>
        <a href={toEmbedAddress(link)} target="_blank" rel="noopener">
          {share.preview}
        </a>
      </p>
    </ModalDialog>
  );
}
