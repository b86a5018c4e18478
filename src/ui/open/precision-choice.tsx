import { useId } from "preact/hooks";
import { codebooks, type Mapping } from "../../model/documents/mapping.ts";
import { placePrecisions } from "../../model/event.ts";
import { opening as words } from "../../words/opening.ts";

interface PrecisionChoiceProps {
  readonly mapping: Mapping;
  readonly onChange: (part: Partial<Mapping>) => void;
}

/** How finely places are known where no column says it, and by whose code where one does. */
export function PrecisionChoice({ mapping, onChange }: PrecisionChoiceProps) {
  const id = useId();
  const isCoded = mapping.columns.placePrecision !== undefined || mapping.columns.datePrecision !== undefined;
  return (
    <>
      {mapping.columns.placePrecision === undefined && (
        <div class="mapping-choice">
          <label for={`${id}-place`}>{words.defaultPrecision}</label>
          <select
            id={`${id}-place`}
            onChange={({ currentTarget }) => {
              const found = placePrecisions.find((one) => one === currentTarget.value);
              if (found !== undefined) onChange({ placePrecision: found });
            }}
          >
            {placePrecisions.map((one) => (
              <option key={one} value={one} selected={one === mapping.placePrecision}>
                {words.precisions[one]}
              </option>
            ))}
          </select>
        </div>
      )}
      {isCoded && (
        <div class="mapping-choice">
          <label for={`${id}-code`}>{words.codebook}</label>
          <select
            id={`${id}-code`}
            onChange={({ currentTarget }) => {
              const found = codebooks.find((one) => one === currentTarget.value);
              if (found !== undefined) onChange({ codebook: found });
            }}
          >
            {codebooks.map((one) => (
              <option key={one} value={one} selected={one === mapping.codebook}>
                {words.codebooks[one]}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
