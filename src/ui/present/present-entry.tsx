interface PresentEntryProps {
  readonly name: string;
  readonly detail: string;
  readonly act: () => void;
}

/** One way to present, and what it means. */
export function PresentEntry({ name, detail, act }: PresentEntryProps) {
  return (
    <button type="button" class="present-entry" onClick={act}>
      <span class="present-name">{name}</span>
      <span class="present-detail">{detail}</span>
    </button>
  );
}
