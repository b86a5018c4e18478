import { fileURLToPath } from "node:url";
import { readSituationFolder } from "../tools/situation-folder.ts";

/** The files of the situation that ships. */
export const shippedFolder = readSituationFolder(fileURLToPath(new URL("../../geo", import.meta.url)));
