/** Line drawings on a 16 px grid; the button's name says what they mean. */
const drawings = {
  previous: "M10 3.5 5.5 8l4.5 4.5",
  next: "M6 3.5l4.5 4.5L6 12.5",
  play: "M5 3.2v9.6l7.5-4.8z",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  loop: "M3.2 8.8V7a3 3 0 0 1 3-3h6.3M10.5 2l2 2-2 2M12.8 7.2V9a3 3 0 0 1-3 3H3.5M5.5 14l-2-2 2-2",
  caption: "M2.5 4h11M2.5 7.5h7M2.5 11h9",
  laser:
    "M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM8 1.8v1.9M8 12.3v1.9M1.8 8h1.9M12.3 8h1.9M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4",
  timer: "M8 3.2a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 8 3.2ZM8 5.6v2.9l1.9 1.2M6.4 1.5h3.2",
  black: "M2.2 3h11.6v8.2H2.2zM5.5 14h5M4 5l2 2M4 8.2 7.4 5M6.5 9l4-4M10 9l2-2",
  presenter: "M2 2.5h8.5v6H2zM7 11h7v2.5H7zM10.5 5H14v6",
  full: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  keys: "M2 4.5h12v7H2zM4.5 7h.1M7 7h.1M9.5 7h.1M12 7h-.1M5.5 9.3h5",
  leave: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;

export type StageIconName = keyof typeof drawings;

/** A drawing that assistive technology does not see. */
export function StageIcon({ name }: { readonly name: StageIconName }) {
  return (
    <svg class="stage-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
