import { onDemand } from "../on-demand.tsx";

/** The card, loaded when something is first selected. */
export const Card = onDemand(() => import("./card.tsx").then((module) => module.Card));
