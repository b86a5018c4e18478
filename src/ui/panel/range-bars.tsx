import { useRef } from "preact/hooks";
import { clamp } from "../../lib/clamp.ts";
import type { ColumnHistogram } from "../../model/column-filter.ts";
import { columns as words } from "../../words/columns.ts";

interface RangeBarsProps {
  readonly histogram: ColumnHistogram;
  /** What is shown of it. */
  readonly from: number;
  readonly to: number;
  readonly narrow: (from: number, to: number, settled: boolean) => void;
}

/** How many events have which numbers; dragging over the bars shows those alone. By keys the fields below do the same. */
export function RangeBars({ histogram, from, to, narrow }: RangeBarsProps) {
  const began = useRef<number | null>(null);
  const { bins } = histogram;
  const tallest = Math.max(...bins, 1);
  const width = (histogram.to - histogram.from) / bins.length;
  const edge = (bin: number) =>
    bin === bins.length ? histogram.to : Number((histogram.from + bin * width).toPrecision(6));
  /** The numbers of these bars, both ends included: no bar but the last holds its upper end. */
  const endsOf = (first: number, last: number): readonly [number, number] => {
    if (!histogram.isWhole || last === bins.length - 1) {
      return [histogram.isWhole ? Math.ceil(edge(first)) : edge(first), edge(last + 1)];
    }
    const from = Math.ceil(edge(first));
    return [from, Math.max(Math.ceil(edge(last + 1)) - 1, from)];
  };
  const binAt = ({ clientX, currentTarget }: PointerEvent): number => {
    if (!(currentTarget instanceof HTMLElement)) return 0;
    const { left, width: across } = currentTarget.getBoundingClientRect();
    return clamp(Math.floor(((clientX - left) / across) * bins.length), 0, bins.length - 1);
  };
  const move = (event: PointerEvent, settled: boolean) => {
    if (began.current === null) return;
    const bin = binAt(event);
    const [least, most] = endsOf(Math.min(began.current, bin), Math.max(began.current, bin));
    narrow(least, most, settled);
  };
  return (
    <div
      class="range-bars"
      aria-hidden="true"
      title={words.drag}
      onPointerDown={(event) => {
        if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        began.current = binAt(event);
        move(event, false);
      }}
      onPointerMove={(event) => move(event, false)}
      onPointerUp={(event) => {
        move(event, true);
        began.current = null;
      }}
      onPointerCancel={() => {
        began.current = null;
      }}
    >
      {Array.from(bins, (count, bin) => (
        <span
          key={bin}
          class="range-bar"
          data-shown={edge(bin) <= to && edge(bin + 1) > from}
          style={{ "--share": count === 0 ? 0 : Math.max(count / tallest, 0.04) }}
        />
      ))}
    </div>
  );
}
