import { onDemand } from "../on-demand.tsx";

/** The card, loaded when the map is drawn or something is first selected. */
export const Card = onDemand(() => import("./card.tsx").then((module) => module.Card), "ahead");
