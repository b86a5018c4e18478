import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Layer } from "../../model/situation.ts";
import { fitLayer } from "../../state/fit-layer.ts";
import { layers as words } from "../../words/layers.ts";
import { useApp } from "../app-context.ts";
import { LayerColors } from "./layer-colors.tsx";
import { LayerSave } from "./layer-save.tsx";
import "./layer-tools.css";

interface LayerToolsProps {
  readonly id: string;
  readonly layer: Layer;
  /** `returns`: the focus goes back to the button that opened it. */
  readonly close: (returns: boolean) => void;
}

/** All that can be done with a layer, below its name. Closes by Escape and by the button that opened it. */
export function LayerTools({ id, layer, close }: LayerToolsProps) {
  const { state, actions } = useApp();
  const root = useRef<HTMLFieldSetElement>(null);
  const { layers } = state.situation.value;
  const place = layers.findIndex((one) => one.id === layer.id);
  const file = state.documents.value.find(
    ({ id: documentId, situation }) =>
      documentId !== "" && situation.layers.some((one) => one.id === layer.id),
  );
  useEffect(() => showWhole(root.current), []);
  return (
    <fieldset
      id={id}
      ref={root}
      class="layer-tools"
      aria-label={words.group(layer.title)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close(true);
      }}
    >
      {file !== undefined && file.title !== layer.title && (
        <p class="layer-tools-note">{words.fromFile(file.title)}</p>
      )}
      <NameField layer={layer} />
      <LayerColors layer={layer} />
      <div class="layer-tools-row">
        <MoveButtons layer={layer} place={place} of={layers.length} />
        <button
          type="button"
          class="button button-outlined"
          onClick={() => fitLayer({ state, actions }, layer.id)}
        >
          {words.zoom}
        </button>
      </div>
      <LayerSave layer={layer} />
      <div class="layer-tools-row">
        <button
          type="button"
          class="button button-outlined"
          disabled={layers.length < 2}
          onClick={() => {
            actions.layersRemoved(layer.title, [layer.id]);
            close(false);
          }}
        >
          {words.remove}
        </button>
        {layers.length < 2 && <span class="layer-tools-note">{words.removeLast}</span>}
      </div>
    </fieldset>
  );
}

/** Scrolls what it stands in, and nothing around that: a sheet on a phone would be moved within its frame. */
function showWhole(element: HTMLElement | null): void {
  let scroller = element?.parentElement ?? null;
  while (scroller !== null && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
    scroller = scroller.parentElement;
  if (element === null || scroller === null) return;
  const [inside, frame] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  // The layer's own row stays in sight, whatever there is room for below it.
  const most = (element.parentElement?.getBoundingClientRect() ?? inside).top - frame.top;
  scroller.scrollTop += Math.max(Math.min(inside.bottom - frame.bottom + 8, most), 0);
}

function NameField({ layer }: { readonly layer: Layer }) {
  const { actions } = useApp();
  return (
    <label class="layer-tools-line">
      <span>{words.name}</span>
      <input
        type="text"
        dir="auto"
        maxLength={120}
        value={layer.title}
        onChange={({ currentTarget }) => {
          // An empty name is none: the one before stays, and stands there again.
          if (currentTarget.value.trim() === "") currentTarget.value = layer.title;
          else actions.layerRenamed(layer.id, currentTarget.value);
        }}
      />
    </label>
  );
}

interface MoveButtonsProps {
  readonly layer: Layer;
  readonly place: number;
  readonly of: number;
}

function MoveButtons({ layer, place, of }: MoveButtonsProps) {
  const { actions } = useApp();
  const pressed = useRef<HTMLButtonElement | null>(null);
  const said = useSignal("");
  const before = useRef(place);
  useLayoutEffect(() => {
    if (before.current === place) return;
    before.current = place;
    // Where the row was taken out and put in again, its focus was lost.
    if (document.activeElement === document.body) pressed.current?.focus();
    said.value = words.moved(layer.title, place + 1, of);
  }, [place, of, layer.title, said]);
  const move = (direction: -1 | 1) => (event: { readonly currentTarget: HTMLButtonElement }) => {
    pressed.current = event.currentTarget;
    actions.layerMoved(layer.id, direction);
  };
  return (
    <>
      <button type="button" class="button button-outlined" aria-disabled={place <= 0} onClick={move(-1)}>
        {words.up}
      </button>
      <button type="button" class="button button-outlined" aria-disabled={place >= of - 1} onClick={move(1)}>
        {words.down}
      </button>
      <span class="visually-hidden" role="status">
        {said.value}
      </span>
    </>
  );
}
