import { onDemand } from "../on-demand.tsx";

/** The reader, loaded when the map is drawn or it is first opened. */
export const Reader = onDemand(() => import("./reader.tsx").then((module) => module.Reader), "ahead");
