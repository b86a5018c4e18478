import { longList } from "../../words/long-list.ts";
import "./stretch-bar.css";

interface StretchBarProps {
  /** Positions of the first and the last event that the list holds now, counted from one. */
  readonly first: number;
  readonly last: number;
  readonly all: number;
  readonly action: string;
  readonly act: () => void;
}

/** As tall as in the style: the list's rows are placed below it. */
export const stretchBarPx = 48;

/** Above or below a stretch of a long list: what the list holds, and the way to what it does not. */
export function StretchBar({ first, last, all, action, act }: StretchBarProps) {
  return (
    <div class="stretch-bar">
      <span>{longList.shown(first, last, all)}</span>
      <button type="button" class="button button-outlined" onClick={act}>
        {action}
      </button>
    </div>
  );
}
