interface MenuItemProps {
  readonly name: string;
  /** The key that does the same. */
  readonly detail?: string;
  /** For what is on or off. */
  readonly pressed?: boolean;
  readonly act: () => void;
}

/** One line of the menu. */
export function MenuItem({ name, detail, pressed, act }: MenuItemProps) {
  return (
    <button type="button" class="more-item" aria-pressed={pressed} onClick={act}>
      <span>{name}</span>
      {detail !== undefined && (
        <span class="more-detail" aria-hidden="true">
          {detail}
        </span>
      )}
    </button>
  );
}
