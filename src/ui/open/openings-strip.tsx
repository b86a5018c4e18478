import type { ComponentChildren } from "preact";
import { opening as words } from "../../words/opening.ts";
import { formatTableIssue } from "../../words/table-issues.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { Icon } from "../icon.tsx";
import { Dismiss, Done, type LineProps } from "./opening-done.tsx";
import "./openings-strip.css";

/** How far each file is, while the map stays in use. */
export function OpeningsStrip() {
  const { state } = useApp();
  const openings = state.openings.value;
  const files = openings?.files.value ?? [];
  if (openings === null || files.length === 0) return null;
  return (
    <section class="openings" aria-label={words.strip}>
      <ul>
        {files.map((file) => (
          <li key={file.id} class="opening surface" data-phase={file.phase}>
            <OpeningLine file={file} openings={openings} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpeningLine({ file, openings }: LineProps) {
  const { actions } = useApp();
  switch (file.phase) {
    case "inspecting":
      return <Waiting file={file} openings={openings} text={words.inspecting} />;
    case "choosing":
    case "asking":
    case "replacing":
      return (
        <Waiting file={file} openings={openings} text={words.waits}>
          <button type="button" class="button" onClick={() => actions.overlayOpened("opening")}>
            {words.answer}
          </button>
        </Waiting>
      );
    case "reading":
      return <Reading file={file} openings={openings} />;
    case "done":
      return <Done file={file} openings={openings} />;
    case "failed":
      return (
        <div class="opening-row">
          <p role="alert">
            <span {...dataText(file.name)}>{words.failed(file.name, file.events)}</span>{" "}
            {file.failure !== null && formatTableIssue(file.failure.code, file.failure.value)}{" "}
            {file.events > 0 && words.stayed(file.events)}
          </p>
          <Dismiss file={file} openings={openings} />
        </div>
      );
  }
}

function Waiting({
  file,
  openings,
  text,
  children,
}: LineProps & { readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <div class="opening-row">
      <p>
        <strong {...dataText(file.name)}>{file.name}</strong> <span class="opening-soft">{text}</span>
      </p>
      {children}
      <button
        type="button"
        class="button button-icon"
        aria-label={`${words.cancel}: ${file.name}`}
        title={words.cancel}
        onClick={() => openings.openingStopped(file.id, false)}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}

function Reading({ file, openings }: LineProps) {
  const { bytes = 0, size = Number.NaN, rows = 0 } = file.progress ?? {};
  const isKnown = Number.isFinite(size) && size > 0;
  return (
    <>
      <p>
        <strong {...dataText(file.name)}>{file.name}</strong>{" "}
        <span class="opening-soft">{words.progress(rows, bytes, size)}</span>
      </p>
      <progress aria-label={file.name} {...(isKnown ? { max: size, value: Math.min(bytes, size) } : {})} />
      <div class="opening-row">
        <button type="button" class="button" onClick={() => openings.openingStopped(file.id, true)}>
          {words.keep}
        </button>
        <button type="button" class="button" onClick={() => openings.openingStopped(file.id, false)}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}
