export type { EventLayer, EventLayerListeners, MapSurface } from "./contract.ts";
export { createEventLayer } from "./event-layer.ts";
export type { ScreenPoint } from "./pick.ts";
export type { RowAnchor } from "./row-anchor.ts";
export type { EventLayerTheme } from "./theme.ts";
