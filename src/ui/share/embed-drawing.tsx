import { share } from "../../words/share.ts";

/** What an embed shows, drawn small: a live one would load the whole map a second time. */
export function EmbedDrawing() {
  return (
    <svg class="share-drawing" viewBox="0 0 280 150" role="img" aria-label={share.previewDrawing}>
      <rect class="share-water" width="280" height="150" rx="4" />
      <path class="share-land" d="M0 44 46 30 92 46 128 32 176 40 214 18 280 26V150H0z" />
      <path class="share-water" d="M196 52 222 44 236 70 226 96 206 92z" />
      <rect class="share-panel" x="8" y="8" width="122" height="18" rx="3" />
      <rect class="share-ink" x="14" y="15" width="62" height="4" />
      <rect class="share-soft" x="92" y="15" width="32" height="4" />
      <g class="share-marks">
        <circle cx="92" cy="74" r="4" />
        <circle cx="101" cy="80" r="4" />
        <circle cx="91" cy="84" r="4" />
        <circle cx="190" cy="64" r="4" />
      </g>
      <rect class="share-panel" x="112" y="42" width="70" height="46" rx="3" />
      <rect class="share-ink" x="118" y="49" width="46" height="4" />
      <rect class="share-soft" x="118" y="58" width="56" height="3" />
      <rect class="share-soft" x="118" y="65" width="52" height="3" />
      <rect class="share-soft" x="118" y="72" width="38" height="3" />
      <rect class="share-panel" x="8" y="112" width="264" height="30" rx="3" />
      <circle class="share-ink" cx="22" cy="127" r="6" />
      <path
        class="share-soft"
        d="M38 136v-6h6v6zM50 136v-12h6v12zM62 136v-4h6v4zM98 136v-16h6v16zM110 136v-8h6v8zM160 136v-10h6v10zM172 136v-14h6v14zM240 136v-6h6v6z"
      />
    </svg>
  );
}
