import { onDemand } from "../on-demand.tsx";

/** The reader, loaded when it is first opened. */
export const Reader = onDemand(() => import("./reader.tsx").then((module) => module.Reader));
