import { onDemand } from "../on-demand.tsx";

/** The legend, fetched when it is first opened. */
export const Legend = onDemand(() => import("./legend.tsx").then((module) => module.Legend), "ahead");
