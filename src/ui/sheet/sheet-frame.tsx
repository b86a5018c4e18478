import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { SheetStop } from "../../state/types.ts";
import { frame } from "../../words/frame.ts";
import { Icon } from "../icon.tsx";
import { findStop } from "./sheet-stops.ts";
import "./sheet-frame.css";

interface SheetFrameProps {
  /** The stops that this sheet has, from the lowest. */
  readonly stops: readonly SheetStop[];
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
  /** A drag below the lowest stop; absent: the sheet stays. */
  readonly onClose?: () => void;
  /** Stands in the handle's row and stays in sight at every stop; absent: a low handle that is a button itself. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A presses' worth of movement is no drag. */
const dragThresholdPx = 4;

/** A sheet at the foot of a phone's map: dragged by its handle, or raised and lowered by its buttons. */
export function SheetFrame({ stops, stop, onStop, onClose, head, children }: SheetFrameProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly fromY: number; readonly height: number; moved: boolean } | null>(null);
  const index = stops.indexOf(stop);
  const higher = stops[index + 1];
  const lower = stops[index - 1];

  const toggle = () => onStop(higher ?? stops[0] ?? stop);

  const start = (event: PointerEvent) => {
    const isOnButton = (event.target as Element).closest(".sheet-head button") !== null;
    if (sheet.current === null || isOnButton) return;
    drag.current = { fromY: event.clientY, height: sheet.current.offsetHeight, moved: false };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const { current } = drag;
    if (current === null || sheet.current === null) return;
    const by = current.fromY - event.clientY;
    current.moved ||= Math.abs(by) > dragThresholdPx;
    if (!current.moved) return;
    sheet.current.dataset["dragging"] = "true";
    sheet.current.style.setProperty("--sheet-drag", `${Math.max(0, current.height + by)}px`);
  };
  const end = (event: PointerEvent) => {
    const { current } = drag;
    drag.current = null;
    const element = sheet.current;
    if (current === null || element === null) return;
    delete element.dataset["dragging"];
    element.style.removeProperty("--sheet-drag");
    if (!current.moved) {
      toggle();
      return;
    }
    const room = element.parentElement?.clientHeight ?? window.innerHeight;
    const found = findStop(stops, current.height + current.fromY - event.clientY, room);
    if (found === null && onClose !== undefined) onClose();
    else onStop(found ?? stops[0] ?? stop);
  };
  const cancel = () => {
    drag.current = null;
    if (sheet.current === null) return;
    delete sheet.current.dataset["dragging"];
    sheet.current.style.removeProperty("--sheet-drag");
  };

  return (
    <div class="sheet" ref={sheet} data-stop={stop}>
      <div
        class="sheet-handle"
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={cancel}
      >
        {head === undefined ? (
          <LowHandle stops={stops} stop={stop} toggle={toggle} />
        ) : (
          <>
            <span class="sheet-grip" aria-hidden="true" />
            <div class="sheet-head">
              {head}
              <fieldset class="sheet-buttons" aria-label={frame.sheet.handle}>
                <StopButton name={frame.sheet.lower} icon="down" stop={lower} onStop={onStop} />
                <StopButton name={frame.sheet.raise} icon="up" stop={higher} onStop={onStop} />
              </fieldset>
            </div>
          </>
        )}
      </div>
      <div class="sheet-body" hidden={stop === "peek"}>
        {children}
      </div>
    </div>
  );
}

interface LowHandleProps {
  readonly stops: readonly SheetStop[];
  readonly stop: SheetStop;
  readonly toggle: () => void;
}

/** A grip that the keyboard reaches too, where there is more than one stop. */
function LowHandle({ stops, stop, toggle }: LowHandleProps) {
  if (stops.length < 2) return <span class="sheet-grip" aria-hidden="true" />;
  const isHighest = stop === stops.at(-1);
  return (
    <button
      type="button"
      class="sheet-low-handle"
      aria-label={isHighest ? frame.sheet.lower : frame.sheet.raise}
      // A pointer's press is the handle's own affair: it may become a drag.
      onClick={(event) => event.detail === 0 && toggle()}
    >
      <span class="sheet-grip" aria-hidden="true" />
    </button>
  );
}

interface StopButtonProps {
  readonly name: string;
  readonly icon: "up" | "down";
  readonly stop: SheetStop | undefined;
  readonly onStop: (stop: SheetStop) => void;
}

function StopButton({ name, icon, stop, onStop }: StopButtonProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={name}
      // Not `disabled`: the focus would fall off the page at the last stop.
      aria-disabled={stop === undefined}
      onClick={() => stop !== undefined && onStop(stop)}
    >
      <Icon name={icon} />
    </button>
  );
}
