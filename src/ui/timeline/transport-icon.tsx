/** On a 16 px grid, filled: bars and triangles as on any player. */
const drawings = {
  "step-back": "M11.5 3 5 8l6.5 5zM3 3h1.6v10H3z",
  "step-forward": "M4.5 3 11 8l-6.5 5zM11.4 3H13v10h-1.6z",
  "previous-event":
    "M11 3.5 6.5 8l4.5 4.5 1.1-1.1L8.7 8l3.4-3.4zM4.2 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z",
  "next-event":
    "M5 3.5 9.5 8 5 12.5l-1.1-1.1L7.3 8 3.9 4.6zM11.8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z",
  play: "M4.5 2.5 13 8l-8.5 5.5z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  loop: "M5 3.2h5.5a3.3 3.3 0 0 1 3.3 3.3V8h-1.6V6.5c0-.9-.8-1.7-1.7-1.7H5V7L1.8 4 5 1zM11 12.8H5.5a3.3 3.3 0 0 1-3.3-3.3V8h1.6v1.5c0 .9.8 1.7 1.7 1.7H11V9l3.2 3L11 15z",
  follow:
    "M7.3 1h1.4v2.1a5 5 0 0 1 4.2 4.2H15v1.4h-2.1a5 5 0 0 1-4.2 4.2V15H7.3v-2.1a5 5 0 0 1-4.2-4.2H1V7.3h2.1a5 5 0 0 1 4.2-4.2zM8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zm0 2a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z",
  "fit-all": "M1.5 3H3v10H1.5zM13 3h1.5v10H13zM4 8l2.8-2.6v1.9h2.4V5.4L12 8l-2.8 2.6V8.7H6.8v1.9z",
  "fit-selection":
    "M1 8l2.4-2.3v1.6h1.4v1.4H3.4v1.6zM15 8l-2.4-2.3v1.6h-1.4v1.4h1.4v1.6zM5.6 3h4.8v10H5.6zm1.4 1.4v7.2h2V4.4z",
  closer: "M7.2 3h1.6v4.2H13v1.6H8.8V13H7.2V8.8H3V7.2h4.2z",
  wider: "M3 7.2h10v1.6H3z",
  table:
    "M2 3h12v10H2zm1.4 1.4v1.9h3V4.4zm4.4 0v1.9h4.8V4.4zM3.4 7.6v1.6h3V7.6zm4.4 0v1.6h4.8V7.6zM3.4 10.5v1.1h3v-1.1zm4.4 0v1.1h4.8v-1.1z",
  more: "M3 6.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8zM8 6.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8zM13 6.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z",
} as const;

export type TransportIconName = keyof typeof drawings;

/** A drawing that assistive technology does not see; it points forward in time, which runs left to right in the chart. */
export function TransportIcon({ name }: { readonly name: TransportIconName }) {
  return (
    <svg
      class="transport-icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
