import { useSignal } from "@preact/signals";
import type { ColumnHistogram, RangeColumn } from "../../model/column-filter.ts";
import type { Columns } from "../../state/column-types.ts";
import { columns as words } from "../../words/columns.ts";
import { useApp } from "../app-context.ts";
import { RangeBars } from "./range-bars.tsx";

interface ColumnRangeProps {
  readonly column: RangeColumn;
  readonly columns: Columns;
}

/** The numbers of a column as bars over which one drags, and the ends as fields to type in. */
export function ColumnRange({ column, columns }: ColumnRangeProps) {
  const { state, actions } = useApp();
  const histogram = columns.histogramOf(column.name);
  if (histogram === null) return <p class="filter-hint">{words.noNumbers}</p>;
  const filter = state.columnFilters.value.get(column.name);
  const shown = filter?.type === "range" ? filter : null;
  const narrow = (from: number, to: number, settled: boolean) => {
    const isAll = from <= histogram.from && to >= histogram.to;
    actions.columnFiltered(column.name, isAll ? null : { type: "range", from, to }, { settled });
  };
  return (
    <div class="column-range">
      <RangeBars
        histogram={histogram}
        from={shown?.from ?? histogram.from}
        to={shown?.to ?? histogram.to}
        narrow={narrow}
      />
      <p class="column-range-ends" aria-hidden="true">
        <span>{words.number(histogram.from)}</span>
        <span>{words.number(histogram.to)}</span>
      </p>
      <div class="column-range-fields">
        <EndField
          name={words.atLeast}
          value={shown?.from}
          histogram={histogram}
          change={(from) => narrow(from ?? Number.NEGATIVE_INFINITY, shown?.to ?? Infinity, true)}
        />
        <EndField
          name={words.atMost}
          value={shown?.to}
          histogram={histogram}
          change={(to) => narrow(shown?.from ?? Number.NEGATIVE_INFINITY, to ?? Infinity, true)}
        />
      </div>
      {shown !== null && (
        <button
          type="button"
          class="text-button"
          onClick={() => actions.columnFiltered(column.name, null, { settled: true })}
        >
          {words.all}
        </button>
      )}
      {histogram.without > 0 && <p class="filter-hint">{words.without(histogram.without)}</p>}
    </div>
  );
}

interface EndFieldProps {
  readonly name: string;
  readonly value: number | undefined;
  readonly histogram: ColumnHistogram;
  /** null: the field was emptied. */
  readonly change: (value: number | null) => void;
}

/** A number typed is taken when the field is left or Enter is pressed, as half a number means another. */
function EndField({ name, value, histogram, change }: EndFieldProps) {
  const isWrong = useSignal(false);
  const known = value === undefined || !Number.isFinite(value) ? "" : String(value);
  const usual = name === words.atLeast ? histogram.from : histogram.to;
  return (
    <label class="column-range-field">
      <span>{name}</span>
      <input
        type="number"
        step="any"
        aria-invalid={isWrong.value}
        placeholder={String(usual)}
        value={known}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.valueAsNumber;
          isWrong.value = currentTarget.validity.badInput;
          if (!isWrong.value) change(Number.isNaN(typed) ? null : typed);
        }}
      />
    </label>
  );
}
