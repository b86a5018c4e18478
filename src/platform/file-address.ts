import { situationFolderName } from "../model/one-file.ts";
import { embedded } from "./embedded.ts";

/** Where a file of the situation's folder is: beside the page, or in it. */
export function fileAddress(name: string): string {
  const path = situationFolderName + name;
  const own = embedded();
  // An address that answers nothing stands for a file that is not there.
  return own === null ? new URL(path, document.baseURI).href : (own.addresses.get(path) ?? "data:");
}
